import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entranceIdsOf } from '../../../../tests/support/demo';
import { givenDeparted } from '../../../../tests/support/given';
import {
  givenOneAway,
  givenPacked,
  givenStations,
  later,
  move,
  whereIs,
} from '../../../../tests/support/given-parcels';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';
import { demoAccountId } from '../../../demo/people';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const create = (app: TestApp, entrances: string[], from?: string | null) =>
  app.as('lin').dispatch.createRun({
    ...{ communityId, entranceIds: entranceIdsOf(...entrances), actionId: actionId() },
    ...(from === undefined ? {} : { fromStationId: from }),
  });

const all = ['10-1', '10-2', '1-1'];

/** What lies for 10-1 is at 东站, the rest still at the depot. */
async function givenOneAtEast(app: TestApp) {
  const parcels = await givenPacked(app);
  const stations = await givenStations(app);
  const tripId = await stations.tripTo(stations.east);
  await move(app, [parcels.zhu], { step: 'loaded', tripId });
  later(app, 10);
  await move(app, [parcels.zhu], { step: 'unloaded', stationId: stations.east, tripId });
  later(app, 1);
  return { ...parcels, ...stations, tripId };
}

describe('a run', () => {
  it('takes what lies where it leaves from, and says by name what stays', async () => {
    const app = givenApp(database);
    const { east } = await givenOneAtEast(app);
    const first = await create(app, all);
    expect(first).toMatchObject({ households: 2, stays: [{ name: '东站', parcels: 1 }] });
    expect(await create(app, all, east)).toMatchObject({ households: 1, pieces: 2, stays: [] });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused when all that was asked for lies elsewhere, with the place', async () => {
    const app = givenApp(database);
    const { west, tripId, ma } = await givenOneAtEast(app);
    await expectRefusal(database, 'GOODS_ELSEWHERE', () => create(app, ['10-1'], null), {
      where: '1 件还在东站',
    });
    await move(app, [ma], { step: 'loaded', tripId });
    later(app, 1);
    await expectRefusal(database, 'GOODS_ABOARD', () => create(app, ['10-1', '10-2'], west), {
      where: '1 件还在东站，1 件还在第 1 车',
    });
  });

  it('takes of a line in two parcels the one that lies there, and the other afterwards', async () => {
    const app = givenApp(database);
    const { away, east, tripId } = await givenOneAway(app);
    const one = await create(app, ['10-1']);
    expect(one.stays).toEqual([{ name: '第 1 车', parcels: 1 }]);
    expect(one.pieces).toBeLessThan(4);
    const { runId } = one;
    await givenDeparted(app, runId);
    expect(await whereIs(app, away)).toBe('vehicle 第 1 车');
    const carried = await app.as('wang').dispatch.listRunParcels({ communityId, runId });
    expect(carried.rows).toHaveLength(1);
    await move(app, [away], { step: 'unloaded', stationId: east, tripId });
    later(app, 1);
    const other = await create(app, ['10-1']);
    expect([other.pieces + one.pieces, other.stays]).toEqual([4, []]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('brings back to where it left from', async () => {
    const app = givenApp(database);
    const { zhu, ma } = await givenOneAtEast(app);
    const fromEast = await create(app, ['10-1']);
    const fromDepot = await create(app, ['10-2']);
    for (const { runId } of [fromEast, fromDepot]) {
      await givenDeparted(app, runId);
      later(app, 5);
      await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    }
    expect([await whereIs(app, zhu), await whereIs(app, ma)]).toEqual(['station 东站', 'depot']);
  });
});

it('says at the sorting table how many parcels of an entrance lie where', async () => {
  const app = givenApp(database);
  const { east } = await givenOneAtEast(app);
  const { rows } = await app.as('lin').dispatch.listSorting({ communityId });
  expect(rows.map(({ entranceNo, buildingNo, lies }) => [`${buildingNo}-${entranceNo}`, lies])).toEqual([
    ['1-1', [{ place: 'depot', stationId: null, name: '分拣点', parcels: 1, households: 1 }]],
    ['10-1', [{ place: 'station', stationId: east, name: '东站', parcels: 1, households: 1 }]],
    ['10-2', [{ place: 'depot', stationId: null, name: '分拣点', parcels: 1, households: 1 }]],
  ]);
});

it('asks no place where there is no station', async () => {
  const app = givenApp(database);
  await givenPacked(app);
  const { rows } = await app.as('lin').dispatch.listSorting({ communityId });
  expect(rows.every(({ lies }) => lies === undefined)).toBe(true);
  expect(await create(app, all)).toMatchObject({ households: 3, stays: [] });
});

describe('a plan', () => {
  const helpers = ['wang', 'he'].map((who) => ({
    ...{ volunteerId: demoAccountId(who), grams: 150_000, pieces: null, coldBoxes: null },
  }));

  it('is made for one place, and says what lies elsewhere', async () => {
    const app = givenApp(database);
    const { east } = await givenOneAtEast(app);
    const staff = app.as('lin').dispatch;
    const atDepot = await staff.proposeRuns({ communityId, helpers });
    expect(atDepot.from).toEqual({ stationId: null });
    expect(atDepot.places?.map(({ name, parcels }) => [name, parcels])).toEqual([
      ['分拣点', 2],
      ['东站', 1],
    ]);
    expect(atDepot.notPlanned).toMatchObject([
      { roomNo: '502', reason: 'elsewhere', lies: { name: '东站', parcels: 1 } },
    ]);
    const input = { communityId, helpers, fromStationId: east };
    const atEast = await staff.proposeRuns(input);
    expect(atEast.runs.flatMap(({ doors }) => doors.map(({ roomNo }) => roomNo))).toEqual(['502']);
    await expectRefusal(database, 'PLAN_CHANGED', () =>
      staff.planRuns({ communityId, helpers, plan: atEast.plan, actionId: actionId() }),
    );
    const done = await staff.planRuns({ ...input, plan: atEast.plan, actionId: actionId() });
    expect(done).toMatchObject({ made: [{ households: 1, pieces: 2 }], notPlanned: 2 });
    const rest = await staff.proposeRuns({ communityId, helpers });
    // Who left from 东站 gets nothing added at the depot.
    expect(rest.runs.every(({ runId }) => runId === null)).toBe(true);
    expect(await reconcile(database.db)).toEqual([]);
  });
});
