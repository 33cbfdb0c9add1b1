import { beforeEach, describe, expect, it, vi } from 'vitest';
import PlanRunsPage from '@/packages/staff/plan-runs';
import SortingPage from '@/packages/staff/sorting';
import { showSheetCode } from '@/domain/sheet-code';
import SortingEntrancePage from '@/packages/staff/sorting-entrance';
import RunPage from '@/packages/volunteer/run';
import TripPage from '@/packages/volunteer/trip';
import TripsPage from '@/packages/volunteer/trips';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entranceIdsOf } from '../support/demo';
import { givenPacked, givenStations, later, move } from '../support/given-parcels';
import { givenQuietDay } from '../support/state';
import { queryClient } from '@/lib/answers/query-client';
import { writeAccount } from '@/lib/session/signed-in-account';
import { leave, show } from './given-screen';
import { typeInto } from './type-into';

const database = await givenDatabase('demo');
const whole = givenApp(database);
const { app, as, clock } = whole;
/** A machine that builds beside it takes its time. */
const eventually = <T,>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 15_000, interval: 100 });
const at = (page: React.ReactElement, who: string, params = {}) => show(page, { app, who, params });

beforeEach(async () => {
  leave();
  writeAccount('lin');
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
    await eventually(async () => {
      const { rows } = await as('lin').dispatch.listRuns({ communityId });
      expect(rows).toMatchObject([{ households: 1, pieces: 2 }]);
    });
  });

  it('stays what it was when a tick was set, and a tick for one place is none for another', async () => {
    const { east, song, tripId } = await givenOneAtEast();
    const shown = at(<SortingPage />, 'lin');
    await shown.see('东站 · 1 件');
    shown.tap('10号楼 2单元');
    await shown.see('已选 1 个单元');
    await move(whole, [song], { step: 'loaded', tripId });
    later(whole, 10);
    await move(whole, [song], { step: 'unloaded', stationId: east, tripId });
    await queryClient.invalidateQueries();
    await shown.see('东站 · 2 件');
    expect(shown.text()).toContain('已选 1 个单元');
    shown.tap('东站 · 2 件');
    await shown.see('10号楼 1单元');
    expect(shown.text()).not.toContain('已选');
  });

  it('is asked in the plan too, which names what lies elsewhere', async () => {
    await givenOneAtEast();
    const shown = at(<PlanRunsPage />, 'lin');
    await shown.see('1 件还在东站');
    shown.tap('东站 · 1 件');
    await shown.see('2 件还在分拣点');
  });
});

describe('the trips page', () => {
  it('adds a departure beside the timetable', async () => {
    const { vehicleId } = await givenStations(whole);
    // The sheet proposes half an hour from now by the phone's clock.
    clock.set(new Date().toISOString());
    const { rows } = await as('lin').dispatch.listVehicles({ communityId });
    const shown = at(<TripsPage />, 'lin');
    await shown.see('还没有车次');
    shown.tap('加一个车次');
    const vehicle = rows.find(({ id }) => id === vehicleId)?.name ?? '';
    await shown.see(vehicle);
    shown.tap(vehicle);
    await shown.see('西站（送 1 栋）');
    shown.tap('西站（送 1 栋）');
    await new Promise((drawn) => setTimeout(drawn, 200));
    shown.tap('加上');
    await eventually(async () => {
      const trips = await as('wang').dispatch.listTrips({ communityId });
      expect(trips.rows).toMatchObject([{ stationName: '西站', vehicleId }]);
    });
  });

  it('sends a trip elsewhere for a reason, and packs, loads and empties a crate', async () => {
    const { zhu, ma } = await givenPacked(whole);
    const { east, tripTo } = await givenStations(whole);
    const tripId = await tripTo(east);
    const shown = at(<TripPage />, 'lin', { tripId });
    await shown.see('装一筐');
    shown.tap('装一筐');
    await shown.see('0 件装成一筐');
    shown.tap('10号楼 1单元 502');
    await shown.see('1 件装成一筐');
    shown.tap('1 件装成一筐');
    await shown.see('请把筐号写在筐上');
    shown.tap('写好了');
    await shown.see('1 筐');
    const { waitingParcels } = await as('lin').dispatch.getTrip({ communityId, tripId });
    const code = waitingParcels.find(({ id }) => id === zhu.id)?.crateCode ?? '';
    shown.tap(showSheetCode(code));
    await shown.see('筐里有 1 件');
    shown.tap('整筐装车（1 件）');
    await eventually(async () => {
      const { aboardParcels } = await as('lin').dispatch.getTrip({ communityId, tripId });
      expect(aboardParcels.map(({ id }) => id)).toEqual([zhu.id]);
    });
    expect(ma.crateCode).toBeNull();
    shown.tap('改去别的站');
    await shown.see('西站（送 1 栋）');
    shown.tap('西站（送 1 栋）');
    typeInto(document.body, '原因（住户会看到）', '东门不通');
    await eventually(() => shown.tap('改道，通知等着的住户'));
    await eventually(async () => {
      const trip = await as('lin').dispatch.getTrip({ communityId, tripId });
      expect(trip).toMatchObject({ stationName: '西站', redirectedBecause: '东门不通' });
    });
  });
});

it('says on the run page which parcels a door gets, and which are not in the hands yet', async () => {
  const { zhu } = await givenOneAtEast();
  const { runId } = await as('lin').dispatch.createRun({
    ...{ communityId, entranceIds: entranceIdsOf('10-1') },
    actionId: actionId(),
  });
  await as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
  const shown = at(<RunPage />, 'wang', { runId });
  await shown.see(`${showSheetCode(zhu.code)} · 在东站`);
});

it('makes the parcels of a household more at the sorting table', async () => {
  await givenPacked(whole);
  const [entranceId = ''] = entranceIdsOf('10-1');
  const shown = at(<SortingEntrancePage />, 'lin', { entranceId });
  await shown.see('共 1 包，改包数');
  shown.tap('共 1 包，改包数');
  await shown.see('分成 1 包');
  document.querySelector<HTMLElement>('[aria-label="502 的包数 加一"]')?.click();
  await shown.see('分成 2 包');
  shown.tap('分成 2 包');
  await shown.see('共 2 包，改包数');
});

it('writes down what a volunteer can carry, and plans by it', async () => {
  await givenPacked(whole);
  const shown = at(<PlanRunsPage />, 'lin');
  await shown.see('王师傅');
  document.querySelector<HTMLElement>('[aria-label="王师傅 能拿多少"]')?.click();
  await shown.see('不填就不限');
  await eventually(() => typeInto(document.body, '最多几件', '很多'));
  await shown.see('只写数字，例如 20');
  typeInto(document.body, '最多几件', '１件');
  shown.tap('保存');
  await shown.see('最多 150 公斤、1 件');
  shown.tap('王师傅');
  await shown.see('一个人拿不了，请用车或分开送');
});
