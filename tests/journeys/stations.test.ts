import { expect } from 'vitest';
import type { Move, ParcelRow } from '@/contract/parcels';
import { actionId } from '../support/app';
import { communityId, entranceIdsOf, zhuHome } from '../support/demo';
import { givenVehicle } from '../support/given-carrying';
import { givenDeparted, outcomeOf, type Given } from '../support/given';
import { givenPacked, givenStations, givenTrip, later, move, whereIs } from '../support/given-parcels';
import { overEachWay, type Way } from './each-way';

type Parcel = Pick<ParcelRow, 'id' | 'code'>;

/** In which kind of place all parcels were at a moment, in words: 'depot 1, vehicle 2'. */
async function placesAt({ as }: Given, at: string | null): Promise<string> {
  const { rows } = await as('lin').dispatch.countParcels({ communityId, at });
  return rows.map(({ place, parcels }) => `${place} ${parcels}`).join(', ');
}

const depart = ({ as, clock }: Given, tripId: string, by = 'wang') =>
  as(by).dispatch.departTrip({
    communityId,
    tripId,
    happenedAt: clock.now.toISOString(),
    actionId: actionId(),
  });
const arrive = ({ as, clock }: Given, tripId: string, by = 'wang') =>
  as(by).dispatch.arriveTrip({
    communityId,
    tripId,
    happenedAt: clock.now.toISOString(),
    actionId: actionId(),
  });

/** 王师傅 carries the parcel of 502 up from its station; it is at the door. */
async function bringUp(way: Way, zhu: Parcel): Promise<void> {
  const made = { communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() };
  const { runId } = await way.as('lin').dispatch.createRun(made);
  later(way, 5);
  const { dropOffIds } = await givenDeparted(way, runId);
  const word = outcomeOf(dropOffIds[0] ?? '', 'handedOver');
  const happenedAt = later(way, 5);
  await way.as('wang').dispatch.confirmDropOff({ ...word, happenedAt, actionId: actionId() });
  expect(await whereIs(way, zhu)).toBe('door');
}

/** 502's parcel is scanned onto the tricycle to the wrong station, and found there. */
async function wrongScan(way: Way): Promise<void> {
  const { zhu, song } = await givenPacked(way);
  const { east, west, tripTo } = await givenStations(way);
  const [toEast, toWest] = [await tripTo(east), await tripTo(west)];
  const scan = (parcelCode: string, to: Move, deed = actionId()) =>
    way.as('wang').dispatch.scanParcel({
      ...{ communityId, parcelCode, move: to, happenedAt: way.clock.now.toISOString() },
      actionId: deed,
    });
  const wrong = actionId();
  const said = await scan(zhu.code, { step: 'loaded', tripId: toWest }, wrong);
  expect(said.items.map(({ result }) => result)).toEqual(['elsewhere']);
  await scan(song.code, { step: 'loaded', tripId: toWest });
  const loaded = later(way, 1);
  // It is on the other tricycle: what was said is declared wrong, and what is right stands in its place.
  const right: Move = { step: 'loaded', tripId: toEast };
  const declared = { communityId, eventId: wrong, parcelIds: [zhu.id], right };
  await way.as('wang').dispatch.correctMove({ ...declared, actionId: actionId() });
  expect(await whereIs(way, zhu)).toBe('vehicle 第 1 车');
  expect(await placesAt(way, loaded)).toBe('depot 1, vehicle 1, vehicle 1');
  await depart(way, toEast);
  later(way, 10);
  await arrive(way, toEast);
  await scan(zhu.code, { step: 'unloaded', stationId: east, tripId: toEast });
  expect(await whereIs(way, zhu)).toBe('station 东站');
  await bringUp(way, zhu);
}

overEachWay('a parcel scanned onto the wrong tricycle is declared wrong, and reaches its door', wrongScan);

/** The tricycle breaks down on its way: its parcels keep their place and numbers, whoever waits is told once. */
async function brokenDown(way: Way): Promise<void> {
  const { zhu, ma, song } = await givenPacked(way);
  const { east, west, vehicleId, tripTo } = await givenStations(way);
  const [tripId, next] = [await tripTo(east), await tripTo(east)];
  await move(way, [zhu, ma], { step: 'loaded', tripId });
  await depart(way, tripId);
  later(way, 5);
  const halfHour = new Date(way.clock.now.getTime() + 30 * 60_000).toISOString();
  const stop = { scope: 'vehicle' as const, stationId: null, vehicleId, reason: '三轮车坏了' };
  const stopped = { communityId, ...stop, expectedUntil: halfHour, actionId: actionId() };
  expect((await way.as('lin').dispatch.suspend(stopped)).toldHouseholds).toBe(2);
  await expect(depart(way, next)).rejects.toMatchObject({ code: 'CARRYING_SUSPENDED' });
  expect(await placesAt(way, null)).toBe('depot 1, vehicle 2');

  // It is pushed to the station that is near, and another one goes on from there.
  await way.as('lin').dispatch.redirectTrip({
    ...{ communityId, tripId, stationId: west, reason: '三轮车坏了' },
    actionId: actionId(),
  });
  later(way, 20);
  await arrive(way, tripId);
  await move(way, [zhu, ma], { step: 'unloaded', stationId: west, tripId });
  expect(await whereIs(way, zhu)).toBe('station 西站');
  const other = await givenVehicle(way.as('lin'), communityId);
  const onward = await givenTrip(way, other, east);
  later(way, 5);
  await move(way, [zhu, ma], { step: 'loaded', tripId: onward }, { by: 'he' });
  await depart(way, onward, 'he');
  later(way, 10);
  await arrive(way, onward, 'he');
  await move(way, [zhu, ma], { step: 'unloaded', stationId: east, tripId: onward }, { by: 'he' });
  expect([await whereIs(way, zhu), await whereIs(way, song)]).toEqual(['station 东站', 'depot']);
  await bringUp(way, zhu);
  const { label } = await way.as('lin').dispatch.getParcel({ communityId, parcelCode: zhu.code });
  expect(label).toBe(zhu.label);
  await way.runJobs();
  const { rows } = await way.as('zhu').messages.listMessages(zhuHome);
  expect(rows.filter(({ kind }) => kind === 'carryingStopped')).toHaveLength(1);
}

overEachWay('a tricycle that does not come keeps its parcels until another brings them', brokenDown);

/** Two phones without signal tell of the same two parcels; of one the first phone is heard first, of the other the second. */
async function twoPhones(way: Way): Promise<void> {
  const { zhu, ma } = await givenPacked(way);
  const { east, tripTo } = await givenStations(way);
  const tripId = await tripTo(east);
  const moments = [1, 9, 10].map((minutes) => later(way, minutes));
  const [loadedAt = '', unloadedAt = '', againAt = ''] = moments;
  later(way, 30);
  const onto: Move = { step: 'loaded', tripId };
  const off: Move = { step: 'unloaded', stationId: east, tripId };
  const first = (parcel: Parcel) => move(way, [parcel], onto, { by: 'wang', at: loadedAt });
  const second = async (parcel: Parcel) => {
    await move(way, [parcel], off, { by: 'he', at: unloadedAt });
    await move(way, [parcel], off, { by: 'he', at: againAt });
  };
  await first(zhu);
  await second(zhu);
  await second(ma);
  await first(ma);
  expect([await whereIs(way, zhu), await whereIs(way, ma)]).toEqual(['station 东站', 'station 东站']);
  const history = await Promise.all(moments.map((moment) => placesAt(way, moment)));
  expect(history).toEqual(['depot 1, vehicle 2', 'depot 1, station 2', 'depot 1, station 2']);
}

overEachWay(
  'two phones without signal tell of the same parcels in any order, and it ends the same',
  twoPhones,
);
