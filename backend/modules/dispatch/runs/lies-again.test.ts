import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  communityId,
  eggs,
  entranceIdsOf,
  grain,
  maHome,
  market,
  pengHome,
  rice,
} from '../../../../tests/support/demo';
import { givenArrived, givenDeparted, givenOrder, twoEggs } from '../../../../tests/support/given';
import {
  givenOneAway,
  givenPacked,
  givenStations,
  later,
  move,
} from '../../../../tests/support/given-parcels';
import { change } from '../../../../tests/support/given-product';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';
import { demoAccountId } from '../../../demo/people';
import { reconcile } from '../../../reconcile';
import { carryOnRun } from '../parcels/carry-on-run';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const create = (app: TestApp, ...entrances: string[]) =>
  app.as('lin').dispatch.createRun({
    ...{ communityId, entranceIds: entranceIdsOf(...entrances), fromStationId: null, actionId: actionId() },
  });

const propose = (app: TestApp) =>
  app.as('lin').dispatch.proposeRuns({
    communityId,
    helpers: ['wang', 'he'].map((who) => ({
      ...{ volunteerId: demoAccountId(who), grams: 150_000, pieces: null, coldBoxes: null },
    })),
  });

const finish = (app: TestApp, runId: string) =>
  app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });

const markSorted = (app: TestApp) =>
  app
    .as('lin')
    .dispatch.markSorted({ communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() });

describe('a run that gets more', () => {
  it('leaves alone what lies for its other doors, and what lies at another place', async () => {
    const app = givenApp(database);
    const { away, east, tripId } = await givenOneAway(app);
    const { householdId } = pengHome;
    const { runId } = await create(app, '10-1');
    await move(app, [away], { step: 'unloaded', stationId: east, tripId });
    later(app, 1);
    const at = { communityId, runId, now: app.clock.now };
    const fromEast = { place: 'station', stationId: east } as const;
    const depot = { place: 'depot', stationId: null } as const;
    await carryOnRun(database.db, { ...at, householdIds: [maHome.householdId], from: fromEast });
    await carryOnRun(database.db, { ...at, householdIds: [householdId], from: depot });
    await carryOnRun(database.db, { ...at, householdIds: [householdId], from: null });
    await givenDeparted(app, runId);
    expect((await app.as('wang').dispatch.listRunParcels({ communityId, runId })).rows).toHaveLength(1);
  });

  it('is none of which nobody knows where it was loaded', async () => {
    const app = givenApp(database);
    await givenPacked(app);
    await app.as('lin').dispatch.createRun({
      ...{ communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() },
    });
    await givenStations(app);
    const { runs } = await propose(app);
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.every(({ runId }) => runId === null)).toBe(true);
  });
});

it('a parcel scanned onto a run by mistake can be loaded once that run is over', async () => {
  const app = givenApp(database);
  const { zhu } = await givenPacked(app);
  await givenStations(app);
  const { runId } = await create(app, '10-2');
  await givenDeparted(app, runId);
  await move(app, [zhu], { step: 'onRun', runId });
  later(app, 1);
  await expectRefusal(database, 'GOODS_ABOARD', () => create(app, '10-1'), { where: '1 件还在志愿者手上' });
  await finish(app, runId);
  later(app, 1);
  expect(await create(app, '10-1')).toMatchObject({ households: 1, pieces: 2, stays: [] });
  expect(await reconcile(database.db)).toEqual([]);
});

it('what was brought back to the depot waits for no vehicle, what was packed does', async () => {
  const app = givenApp(database);
  await givenPacked(app);
  const { east, vehicleId } = await givenStations(app);
  const times = { firstAt: '06:00', lastAt: '22:00', everyMinutes: 30, rideMinutes: 10, doorMinutes: 40 };
  await app.as('lin').dispatch.setTimetables({
    ...{ communityId, timetables: [{ stationId: east, timetable: { vehicleId, ...times } }] },
    actionId: actionId(),
  });
  const { runId } = await create(app, '10-1');
  await givenDeparted(app, runId);
  later(app, 5);
  await finish(app, runId);
  later(app, 1);
  const { runs, notPlanned } = await propose(app);
  const planned = runs.flatMap(({ doors }) => doors.map(({ roomNo }) => roomNo));
  expect(planned.sort()).toEqual(['103', '502']);
  expect(notPlanned).toMatchObject([{ roomNo: '603', reason: 'notHereYet' }]);
});

it('a door is as urgent as what lies here for it', async () => {
  const app = givenApp(database);
  await change(app, eggs, { priority: 'medicine' });
  const { waveId } = await givenOrder(app, { lines: [...twoEggs, { productId: rice, quantity: 1 }] });
  await givenArrived(app, waveId, market);
  await markSorted(app);
  const { west, tripTo } = await givenStations(app);
  const { rows } = await app.as('lin').dispatch.listParcels({ communityId, limit: 100 });
  const tripId = await tripTo(west);
  await move(app, rows, { step: 'loaded', tripId });
  later(app, 1);
  await move(app, rows, { step: 'unloaded', stationId: west, tripId });
  later(app, 1);
  await givenArrived(app, waveId, grain);
  await markSorted(app);
  const { runs } = await propose(app);
  const seen = runs.flatMap(({ doors }) => doors.map(({ roomNo, priority }) => [roomNo, priority]));
  expect(seen).toEqual([['502', 'none']]);
  await change(app, eggs, { priority: 'none' });
});
