import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { walkPages } from '../../../../tests/support/given';
import { givenVehicle } from '../../../../tests/support/given-carrying';
import { givenPacked, givenStations, later, move, whereIs } from '../../../../tests/support/given-parcels';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const none = { mostGrams: null, mostPieces: null, mostCold: null };
const times = { firstAt: '13:00', lastAt: '15:00', everyMinutes: 30, rideMinutes: 10, doorMinutes: 40 };
const today = '2026-11-22';
const see = (app: TestApp, tripId: string) => app.as('wang').dispatch.getTrip({ communityId, tripId });

describe('vehicles', () => {
  it('are kept with their limits, by name, and leave the list when they are out of use', async () => {
    const { as } = givenApp(database);
    const staff = as('lin').dispatch;
    const blue = { communityId, vehicleId: null, name: '蓝三轮', kind: 'tricycle' as const, ...none };
    const { vehicleId } = await expectSameTwice(database, staff.saveVehicle, blue);
    await staff.saveVehicle({ ...blue, vehicleId, mostGrams: 150_000, mostCold: 4, actionId: actionId() });
    const list = async () => (await as('wang').dispatch.listVehicles({ communityId })).rows;
    expect(await list()).toEqual([
      { id: vehicleId, name: '蓝三轮', kind: 'tricycle', mostGrams: 150_000, mostPieces: null, mostCold: 4 },
    ]);
    await expectRefusal(database, 'VEHICLE_NAME_TAKEN', () =>
      staff.saveVehicle({ ...blue, actionId: actionId() }),
    );
    await expectRefusal(database, 'NOT_FOUND', () =>
      staff.saveVehicle({ ...blue, vehicleId: v7(), actionId: actionId() }),
    );
    await staff.endVehicle({ communityId, vehicleId, actionId: actionId() });
    expect(await list()).toEqual([]);
    await staff.saveVehicle({ ...blue, actionId: actionId() });
    expect(await list()).toHaveLength(1);
  });

  it('are fifty at most', async () => {
    const app = givenApp(database);
    for (let nth = 0; nth < 50; nth++) await givenVehicle(app.as('lin'), communityId);
    await expectRefusal(database, 'TOO_MANY_VEHICLES', () => givenVehicle(app.as('lin'), communityId));
  });

  it('stay while a timetable names them', async () => {
    const app = givenApp(database);
    const { east, vehicleId } = await givenStations(app);
    const staff = app.as('lin').dispatch;
    const timetables = [{ stationId: east, timetable: { vehicleId, ...times } }];
    await staff.setTimetables({ communityId, timetables, actionId: actionId() });
    await expectRefusal(database, 'VEHICLE_IN_USE', () =>
      staff.endVehicle({ communityId, vehicleId, actionId: actionId() }),
    );
  });
});

describe('the timetable', () => {
  it('is set per station, and each says what became of it', async () => {
    const app = givenApp(database);
    const { east, west, vehicleId } = await givenStations(app);
    const staff = app.as('lin').dispatch;
    const timetable = { vehicleId, ...times };
    const nowhere = v7();
    const { items } = await staff.setTimetables({
      communityId,
      timetables: [
        { stationId: east, timetable },
        { stationId: west, timetable: { ...timetable, vehicleId: v7() } },
        { stationId: nowhere, timetable },
      ],
      actionId: actionId(),
    });
    expect(items.map(({ result }) => result)).toEqual(['set', 'noSuchVehicle', 'noSuchStation']);
    const { rows } = await staff.listStations({ communityId });
    expect(rows.map(({ name, timetable: its }) => [name, its?.firstAt, its?.everyMinutes])).toEqual([
      ['东站', '13:00', 30],
      ['西站', undefined, undefined],
    ]);
    const whole = { ...timetable, firstAt: '00:00', lastAt: '23:59', everyMinutes: 10 };
    await staff.setTimetables({
      communityId,
      timetables: [east, west].map((stationId) => ({ stationId, timetable: whole })),
      actionId: actionId(),
    });
  });

  it('makes the departures of a day once, and says of each what became of it', async () => {
    const app = givenApp(database);
    const { east, vehicleId } = await givenStations(app);
    app.clock.set('2026-11-22T05:10:00.000Z');
    const staff = app.as('lin').dispatch;
    await staff.setTimetables({
      ...{ communityId, timetables: [{ stationId: east, timetable: { vehicleId, ...times } }] },
      actionId: actionId(),
    });
    const make = async () => {
      const { items } = await staff.makeTrips({ communityId, day: today, actionId: actionId() });
      return items.map(({ result }) => result);
    };
    expect(await make()).toEqual(['past', 'made', 'made', 'made', 'made']);
    expect(await make()).toEqual(['past', 'wasThere', 'wasThere', 'wasThere', 'wasThere']);
    const { rows } = await staff.listTrips({ communityId, day: today });
    expect(rows.map(({ label, dueAt }) => [label, dueAt.slice(11, 16)])).toEqual([
      ['第 4 车', '07:00'],
      ['第 3 车', '06:30'],
      ['第 2 车', '06:00'],
      ['第 1 车', '05:30'],
    ]);
    const walked = await walkPages((page) => staff.listTrips({ communityId, ...page }), 3);
    expect(walked).toEqual(rows.map(({ id }) => id));
    await expectRefusal(database, 'DAY_TOO_FAR', () =>
      staff.makeTrips({ communityId, day: '2026-12-30', actionId: actionId() }),
    );
  });

  it('is refused when a day would have more departures than can be listed', async () => {
    const app = givenApp(database);
    const { vehicleId } = await givenStations(app);
    const staff = app.as('lin');
    const stationIds: string[] = [];
    for (let nth = 0; nth < 5; nth++) {
      const { groupId } = await staff.households.saveBuildingGroup({
        ...{ communityId, groupId: null, kind: 'station', name: `站 ${nth}`, buildingIds: [] },
        actionId: actionId(),
      });
      stationIds.push(groupId);
    }
    const timetable = { ...times, vehicleId, firstAt: '00:00', lastAt: '23:59', everyMinutes: 10 };
    await expectRefusal(
      database,
      'TOO_MANY_TRIPS',
      () =>
        staff.dispatch.setTimetables({
          ...{ communityId, timetables: stationIds.map((stationId) => ({ stationId, timetable })) },
          actionId: actionId(),
        }),
      { trips: 720, most: 600 },
    );
  });
});

describe('a trip', () => {
  it('shows what waits for it, what is on it and what came off it', async () => {
    const app = givenApp(database);
    const { zhu, ma, song } = await givenPacked(app);
    const { east, tripTo } = await givenStations(app);
    const tripId = await tripTo(east);
    const of = async () => {
      const trip = await see(app, tripId);
      const ids = (list: { id: string }[]) => list.map(({ id }) => id);
      return [trip.state, ids(trip.waitingParcels), ids(trip.aboardParcels), ids(trip.unloadedParcels)];
    };
    expect(await of()).toEqual(['loading', [zhu.id, ma.id], [], []]);
    await move(app, [zhu, song], { step: 'loaded', tripId });
    expect(await of()).toEqual(['loading', [ma.id], [song.id, zhu.id], []]);
    const departed = { communityId, tripId, happenedAt: later(app, 1) };
    await expectSameTwice(database, app.as('wang').dispatch.departTrip, departed);
    const arrived = { communityId, tripId, happenedAt: later(app, 9) };
    const answer = await expectSameTwice(database, app.as('wang').dispatch.arriveTrip, arrived);
    expect(answer).toMatchObject({ aboard: 2 });
    await move(app, [zhu, song], { step: 'unloaded', stationId: east, tripId });
    expect(await of()).toEqual(['arrived', [], [], [song.id, zhu.id]]);
    expect(await see(app, tripId)).toMatchObject({ parcels: 2, aboard: 0, pieces: 4 });
    await expect(see(app, v7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves beyond its limits, and each of them is named', async () => {
    const app = givenApp(database);
    const { zhu, ma } = await givenPacked(app);
    const { east, vehicleId, tripTo } = await givenStations(app);
    const small = { communityId, vehicleId, name: '小三轮', kind: 'tricycle' as const };
    await app.as('lin').dispatch.saveVehicle({ ...small, ...none, mostPieces: 3, actionId: actionId() });
    const tripId = await tripTo(east);
    const said = await app.as('wang').dispatch.recordMoves({
      ...{ communityId, move: { step: 'loaded', tripId }, parcelIds: [zhu.id, ma.id] },
      ...{ happenedAt: app.clock.now.toISOString(), actionId: actionId() },
    });
    expect(said.over).toEqual([{ limit: 'pieces', most: 3, has: 4 }]);
    const left = await app.as('wang').dispatch.departTrip({
      ...{ communityId, tripId, happenedAt: later(app, 1) },
      actionId: actionId(),
    });
    expect(left.over).toEqual(said.over);
    expect((await see(app, tripId)).over).toEqual(said.over);
  });

  it('has one departure, whichever phone is heard first: the earliest', async () => {
    const app = givenApp(database);
    const { east, tripTo } = await givenStations(app);
    const tripId = await tripTo(east);
    const first = later(app, 5);
    const second = later(app, 2);
    const say = (happenedAt: string, by: string) =>
      app.as(by).dispatch.departTrip({ communityId, tripId, happenedAt, actionId: actionId() });
    await say(second, 'wang');
    await say(first, 'he');
    expect((await see(app, tripId)).departedAt).toBe(first);
  });

  it('goes to another station when it must, and its parcels keep their numbers', async () => {
    const app = givenApp(database);
    const { zhu } = await givenPacked(app);
    const { east, west, tripTo } = await givenStations(app);
    const tripId = await tripTo(east);
    await move(app, [zhu], { step: 'loaded', tripId });
    const input = { communityId, tripId, stationId: west, reason: '东门不通' };
    const told = await expectSameTwice(database, app.as('lin').dispatch.redirectTrip, input);
    expect(told).toEqual({ tripId, stationId: west, toldHouseholds: 1 });
    expect(await see(app, tripId)).toMatchObject({ stationName: '西站', redirectedBecause: '东门不通' });
    const said = await app.as('wang').dispatch.recordMoves({
      ...{ communityId, move: { step: 'unloaded', stationId: west, tripId }, parcelIds: [zhu.id] },
      ...{ happenedAt: later(app, 10), actionId: actionId() },
    });
    expect(said.items).toEqual([{ parcelId: zhu.id, result: 'elsewhere' }]);
    expect(await whereIs(app, zhu)).toBe('station 西站');
    const arrive = (stationId: string) =>
      app.as('wang').dispatch.arriveTrip({
        ...{ communityId, tripId, stationId, happenedAt: later(app, 1) },
        actionId: actionId(),
      });
    await expectRefusal(database, 'TRIP_REDIRECTED', () => arrive(east), {
      trip: '第 1 车',
      station: '西站',
    });
    await arrive(west);
    await expectRefusal(database, 'TRIP_OVER', () =>
      app.as('lin').dispatch.redirectTrip({ ...input, stationId: east, actionId: actionId() }),
    );
  });

  it('is cancelled only before it leaves and with nothing on it', async () => {
    const app = givenApp(database);
    const { zhu } = await givenPacked(app);
    const { east, tripTo } = await givenStations(app);
    const tripId = await tripTo(east);
    const cancel = (id: string) =>
      app.as('lin').dispatch.cancelTrip({ communityId, tripId: id, actionId: actionId() });
    await move(app, [zhu], { step: 'loaded', tripId });
    await expectRefusal(database, 'TRIP_NOT_EMPTY', () => cancel(tripId), { trip: '第 1 车', parcels: 1 });
    const other = await tripTo(east);
    await move(app, [zhu], { step: 'loaded', tripId: other });
    await cancel(tripId);
    const happenedAt = later(app, 1);
    const depart = (id: string) =>
      app.as('wang').dispatch.departTrip({ communityId, tripId: id, happenedAt, actionId: actionId() });
    await expectRefusal(database, 'TRIP_CANCELLED', () => depart(tripId));
    await depart(other);
    await expectRefusal(database, 'TRIP_UNDER_WAY', () => cancel(other));
    await expectRefusal(database, 'NOT_FOUND', () => cancel(v7()));
  });

  it('is added beside the timetable to a station and with a vehicle that are there, within a week', async () => {
    const app = givenApp(database);
    const { east, vehicleId } = await givenStations(app);
    const add = (its: { stationId?: string; vehicleId?: string; dueAt?: string }) =>
      app.as('lin').dispatch.addTrip({
        ...{ communityId, stationId: east, vehicleId, dueAt: '2026-11-22T09:00:00.000Z', ...its },
        actionId: actionId(),
      });
    await expectRefusal(database, 'NOT_FOUND', () => add({ stationId: v7() }));
    await expectRefusal(database, 'NOT_FOUND', () => add({ vehicleId: v7() }));
    await expectRefusal(database, 'DAY_TOO_FAR', () => add({ dueAt: '2026-12-22T09:00:00.000Z' }));
  });
});
