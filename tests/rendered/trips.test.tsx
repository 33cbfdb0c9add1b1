import { beforeEach, describe, expect, it, vi } from 'vitest';
import PlanRunsPage from '@/packages/staff/plan-runs';
import SortingPage from '@/packages/staff/sorting';
import { givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId } from '../support/demo';
import { givenPacked, givenStations, later, move } from '../support/given-parcels';
import { givenQuietDay } from '../support/state';
import { show } from './given-screen';

const database = await givenDatabase('demo');
const whole = givenApp(database);
const { app, as, clock } = whole;
const at = (page: React.ReactElement, who: string, params = {}) => show(page, { app, who, params });

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

/** What lies for 10-1 is at 东站, the rest still at the depot. */
async function givenOneAtEast() {
  const parcels = await givenPacked(whole);
  const stations = await givenStations(whole);
  const tripId = await stations.tripTo(stations.east);
  await move(whole, [parcels.zhu], { step: 'loaded', tripId });
  later(whole, 10);
  await move(whole, [parcels.zhu], { step: 'unloaded', stationId: stations.east, tripId });
  later(whole, 1);
  return { ...parcels, ...stations, tripId };
}

describe('where a run leaves from', () => {
  it('is asked at the sorting table, and only what lies there is offered and loaded', async () => {
    await givenOneAtEast();
    const shown = at(<SortingPage />, 'lin');
    await shown.see('从哪里出发');
    await shown.see('10号楼 2单元');
    expect(shown.text()).not.toContain('10号楼 1单元');
    shown.tap('东站 · 1 件');
    await shown.see('10号楼 1单元');
    shown.tap('10号楼 1单元');
    await shown.see('已选 1 个单元');
    shown.tap('生成配送单');
    await vi.waitFor(async () => {
      const { rows } = await as('lin').dispatch.listRuns({ communityId });
      expect(rows).toMatchObject([{ households: 1, pieces: 2 }]);
    });
  });

  it('is asked in the plan too, which names what lies elsewhere', async () => {
    await givenOneAtEast();
    const shown = at(<PlanRunsPage />, 'lin');
    await shown.see('1 件还在东站');
    shown.tap('东站 · 1 件');
    await shown.see('1 件还在分拣点');
  });
});
