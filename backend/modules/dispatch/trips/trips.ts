import type { Over, Trip, TripState } from '@/contract/trips';
import { beijingDay } from '@/domain/beijing-day';
import { overLimits } from '@/domain/over-limits';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { isCold } from '../parcels/parcel-rows';
import { counts } from '../parcels/parcel-events';
import { tripLabel } from './trip-label';

interface Made {
  communityId: string;
  /** '2026-11-30' of the departure. */
  day: string;
  createdAt: Date;
  createdBy: string;
}

interface NewTrip {
  id: string;
  stationId: string;
  vehicleId: string;
  dueAt: Date;
}

const holdDay = (db: Database, communityId: string, day: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`trip:${communityId}:${day}`}, 0))`.execute(db);

const insert = (
  db: Database,
  { communityId, day, createdAt, createdBy }: Made,
  rows: readonly (NewTrip & { timetableOf: string | null })[],
) =>
  sql`
    insert into trips (community_id, id, trip_no, made_on, vehicle_id, station_id, due_at, timetable_of, created_at,
                       created_by)
    select ${communityId}, x.id, n.last + row_number() over (order by x."dueAt", x.id), ${day}, x."vehicleId",
           x."stationId", x."dueAt", x."timetableOf", ${createdAt}, ${createdBy}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as x (id uuid, "vehicleId" uuid, "stationId" uuid, "dueAt" timestamptz, "timetableOf" uuid)
      cross join (select coalesce(max(trip_no), 0) as last from trips
                   where community_id = ${communityId} and made_on = ${day}) n
     where not exists (select from trips t where t.community_id = ${communityId}
                          and t.timetable_of = x."timetableOf" and t.due_at = x."dueAt")`.execute(db);

/** Adds the departures of a day that are not there yet, numbered by their time. Answers all of those that were asked for. */
export async function addByTimetable(
  db: Database,
  made: Made,
  rows: readonly NewTrip[],
): Promise<{ id: string; stationId: string; dueAt: Date }[]> {
  await holdDay(db, made.communityId, made.day);
  await insert(
    db,
    made,
    rows.map((row) => ({ ...row, timetableOf: row.stationId })),
  );
  const { rows: lying } = await sql<{ id: string; stationId: string; dueAt: Date }>`
    select t.id, t.timetable_of as station_id, t.due_at from trips t
     where t.community_id = ${made.communityId} and t.made_on = ${made.day} and t.timetable_of is not null
     order by t.due_at, t.id`.execute(db);
  return lying;
}

/** Adds one departure beside the timetable. */
export async function add(db: Database, made: Made, trip: NewTrip): Promise<void> {
  await holdDay(db, made.communityId, made.day);
  await insert(db, made, [{ ...trip, timetableOf: null }]);
}

export interface TripRow {
  id: string;
  tripNo: number;
  vehicleId: string;
  vehicleName: string;
  stationId: string;
  stationName: string;
  dueAt: Date;
  departedAt: Date | null;
  arrivedAt: Date | null;
  cancelledAt: Date | null;
  redirectReason: string | null;
  mostGrams: number | null;
  mostPieces: number | null;
  mostCold: number | null;
  parcels: number;
  aboard: number;
  pieces: number;
  grams: number;
  unweighed: number;
  cold: number;
}

async function read(db: Database, now: Date, rest: RawBuilder<unknown>): Promise<TripRow[]> {
  const { rows } = await sql<TripRow>`
    select t.id, t.trip_no, t.vehicle_id, v.name as vehicle_name, t.station_id, g.name as station_name, t.due_at,
           t.departed_at, t.arrived_at, t.cancelled_at, t.redirect_reason, v.most_grams, v.most_pieces, v.most_cold,
           n.parcels, n.aboard, n.pieces, n.grams, n.unweighed, n.cold
      from trips t
      join vehicles v on v.community_id = t.community_id and v.id = t.vehicle_id
      join building_groups g on g.community_id = t.community_id and g.id = t.station_id
      cross join lateral (
        select count(*)::int as parcels, count(*) filter (where w.trip_id = t.id and w.place = 'vehicle')::int as aboard,
               coalesce(sum(x.pieces), 0)::int as pieces, coalesce(sum(x.grams), 0)::bigint as grams,
               coalesce(sum(x.unweighed), 0)::int as unweighed, (count(*) filter (where ${isCold}))::int as cold
          from parcels c
          cross join lateral parcel_place_at(c.community_id, c.id, ${now}) w
          cross join lateral (
            select case when c.campaign_id is null then coalesce(sum(y.quantity), 0) else 1 end as pieces,
                   sum(y.quantity::bigint * p.weight_grams) as grams,
                   case when c.campaign_id is null then sum(y.quantity) filter (where p.weight_grams is null)
                        else 1 end as unweighed
              from parcel_lines y join products p on p.community_id = y.community_id and p.id = y.product_id
             where y.community_id = c.community_id and y.parcel_id = c.id) x
         where c.community_id = t.community_id
           and c.id in (select e.parcel_id from parcel_events e
                         where e.community_id = t.community_id and e.trip_id = t.id and e.kind = 'loaded'
                           and ${counts})) n
     where ${rest}`.execute(db);
  return rows;
}

export async function find(
  db: Database,
  communityId: string,
  tripId: string,
  now: Date,
): Promise<TripRow | undefined> {
  return (await read(db, now, sql`t.community_id = ${communityId} and t.id = ${tripId}`))[0];
}

/** The departures of a day, or of all days, the latest first. */
export const listLatestFirst = (
  db: Database,
  communityId: string,
  day: string | null,
  { now, after, limit }: { now: Date; after: Cursor | null; limit: number },
): Promise<TripRow[]> =>
  read(
    db,
    now,
    sql`t.community_id = ${communityId} and (${day}::date is null or t.made_on = ${day}::date)
        and (${after?.at ?? null}::timestamptz is null
             or (t.due_at, t.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
      order by t.due_at desc, t.id desc limit ${limit}`,
  );

const stateOf = ({ departedAt, arrivedAt, cancelledAt }: TripRow): TripState => {
  if (cancelledAt) return 'cancelled';
  if (arrivedAt) return 'arrived';
  return departedAt ? 'underWay' : 'loading';
};

/** The limits of its vehicle that a trip goes beyond. */
export const overOf = (trip: TripRow): Over[] =>
  overLimits(trip, { grams: trip.grams, pieces: trip.pieces, cold: trip.cold });

/** A trip as the client gets it. */
export const toTrip = (row: TripRow): Trip => ({
  id: row.id,
  label: tripLabel(row.tripNo),
  state: stateOf(row),
  vehicleId: row.vehicleId,
  vehicleName: row.vehicleName,
  stationId: row.stationId,
  stationName: row.stationName,
  dueAt: row.dueAt.toISOString(),
  departedAt: row.departedAt?.toISOString() ?? null,
  arrivedAt: row.arrivedAt?.toISOString() ?? null,
  parcels: row.parcels,
  aboard: row.aboard,
  pieces: row.pieces,
  load: { grams: row.grams, unweighed: row.unweighed },
  cold: row.cold,
  over: overOf(row),
  ...(row.redirectReason === null ? {} : { redirectedBecause: row.redirectReason }),
});

export interface HeldTrip {
  tripNo: number;
  vehicleId: string;
  stationId: string;
  createdAt: Date;
  departedAt: Date | null;
  arrivedAt: Date | null;
  cancelledAt: Date | null;
}

/** Holds a trip until the transaction ends. */
export async function hold(db: Database, communityId: string, tripId: string): Promise<HeldTrip | undefined> {
  const { rows } = await sql<HeldTrip>`
    select trip_no, vehicle_id, station_id, created_at, departed_at, arrived_at, cancelled_at from trips
     where community_id = ${communityId} and id = ${tripId} for update`.execute(db);
  return rows[0];
}

interface Said {
  communityId: string;
  tripId: string;
  at: Date;
  heardAt: Date;
  by: string;
}

/** What was said before and is not later stands: the same deed sent again changes nothing. */
export const depart = (db: Database, { communityId, tripId, at, heardAt, by }: Said) =>
  sql`update trips set departed_at = ${at}, departed_heard_at = ${heardAt}, departed_by = ${by}
       where community_id = ${communityId} and id = ${tripId}
         and (departed_at is null or departed_at > ${at})`.execute(db);

/** At the station; a departure that nobody has said was at the latest then. */
export const arrive = (db: Database, { communityId, tripId, at, heardAt, by }: Said) =>
  sql`update trips set arrived_at = ${at}, arrived_heard_at = ${heardAt}, arrived_by = ${by},
             departed_at = least(departed_at, ${at}), departed_heard_at = coalesce(departed_heard_at, ${heardAt}),
             departed_by = coalesce(departed_by, ${by})
       where community_id = ${communityId} and id = ${tripId}
         and (arrived_at is null or arrived_at > ${at})`.execute(db);

interface Redirected {
  communityId: string;
  tripId: string;
  stationId: string;
  reason: string;
  at: Date;
  by: string;
}

export const redirect = (db: Database, { communityId, tripId, stationId, reason, at, by }: Redirected) =>
  sql`update trips set station_id = ${stationId}, redirect_reason = ${reason}, redirected_at = ${at}, redirected_by = ${by}
       where community_id = ${communityId} and id = ${tripId}`.execute(db);

export const cancel = (
  db: Database,
  communityId: string,
  tripId: string,
  { at, by }: { at: Date; by: string },
) =>
  sql`update trips set cancelled_at = ${at}, cancelled_by = ${by}
       where community_id = ${communityId} and id = ${tripId}`.execute(db);

export async function isThere(db: Database, communityId: string, tripId: string): Promise<boolean> {
  const { rows } = await sql`
    select from trips where community_id = ${communityId} and id = ${tripId}`.execute(db);
  return rows.length > 0;
}

/** The day on which a departure counts. */
export const dayOfTrip = (dueAt: Date): string => beijingDay(dueAt.toISOString());
