import type { Trip, TripParcel } from '@/contract/trips';
import { actionId, Refused, type TestApp } from '../../support/app';
import { communityId, runners, staff } from './laying-out';

const MINUTE_MS = 60_000;
const [driver = ''] = runners;

/** Trips of the day in the order of their departure. */
export async function tripsOfDay(app: TestApp): Promise<Trip[]> {
  const { rows } = await app.as(staff).dispatch.listTrips({ communityId, limit: 100 });
  return [...rows].sort(
    (a, b) => a.dueAt.localeCompare(b.dueAt) || a.stationName.localeCompare(b.stationName),
  );
}

const readTrip = (app: TestApp, { id }: Pick<Trip, 'id'>) =>
  app.as(driver).dispatch.getTrip({ communityId, tripId: id });

/** A scan of one label, of a parcel or a crate. */
export const scan = (
  app: TestApp,
  parcelCode: string,
  move: Parameters<ReturnType<TestApp['as']>['dispatch']['scanParcel']>[0]['move'],
  deed = actionId(),
) =>
  app.as(driver).dispatch.scanParcel({
    ...{ communityId, parcelCode, move, happenedAt: app.clock.now.toISOString() },
    actionId: deed,
  });

/** A trip with what was scanned onto it: a crate, and parcels beside it. */
export interface Loaded {
  trip: Trip;
  crateCode: string | null;
  loose: string[];
}

/** Fills a crate with a fair part of what waits for the trip's station and scans it onto the trip. */
export async function loadTrip(app: TestApp, trip: Trip, tripsLeft: number): Promise<Loaded> {
  const { waitingParcels } = await readTrip(app, trip);
  const mine = waitingParcels.slice(0, Math.ceil(waitingParcels.length / tripsLeft));
  if (mine.length === 0) return { trip, crateCode: null, loose: [] };
  const parcelIds = mine.map(({ id }) => id);
  const { code } = await app.as(staff).dispatch.packCrate({ communityId, parcelIds, actionId: actionId() });
  await scan(app, code, { step: 'loaded', tripId: trip.id });
  return { trip, crateCode: code, loose: [] };
}

/** Leaves if it may; false when carrying stands still. */
export async function mayLeave(app: TestApp, trip: Trip): Promise<boolean> {
  const happenedAt = app.clock.now.toISOString();
  try {
    await app
      .as(driver)
      .dispatch.departTrip({ communityId, tripId: trip.id, happenedAt, actionId: actionId() });
    return true;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.code === 'CARRYING_SUSPENDED') return false;
    throw refusal;
  }
}

/** At the station everything is scanned off the tricycle, and the crate is emptied. */
export async function arrive(app: TestApp, { trip, crateCode, loose }: Loaded): Promise<void> {
  const happenedAt = app.clock.now.toISOString();
  const { dispatch } = app.as(driver);
  await dispatch.arriveTrip({ communityId, tripId: trip.id, happenedAt, actionId: actionId() });
  const labels = crateCode === null ? loose : [crateCode, ...loose];
  for (const label of labels)
    await scan(app, label, { step: 'unloaded', stationId: trip.stationId, tripId: trip.id });
  if (crateCode !== null)
    await dispatch.unpackCrate({ communityId, parcelCode: crateCode, actionId: actionId() });
}

/** Somebody scans a parcel onto the other tricycle; the answer says that another station serves its building, and it is declared wrong. */
export async function loadWrongly(app: TestApp, right: Trip, wrong: Trip): Promise<TripParcel> {
  const parcel = (await readTrip(app, right)).waitingParcels.at(-1);
  if (!parcel) throw new Error('nothing waits');
  const deed = actionId();
  const said = await scan(app, parcel.code, { step: 'loaded', tripId: wrong.id }, deed);
  if (said.items[0]?.result !== 'elsewhere') throw new Error('nobody has noticed');
  app.clock.pass(MINUTE_MS);
  const move = { step: 'loaded', tripId: right.id } as const;
  const declared = { communityId, eventId: deed, parcelIds: [parcel.id], right: move };
  await app.as(driver).dispatch.correctMove({ ...declared, actionId: actionId() });
  return parcel;
}

/** How many trips to its station are still to come, this one included. */
export const tripsLeftTo = (trips: readonly Trip[], { stationId, dueAt }: Trip): number =>
  trips.filter((one) => one.stationId === stationId && one.dueAt >= dueAt).length;
