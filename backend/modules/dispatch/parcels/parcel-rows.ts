import type { ParcelPlace } from '@/contract/lying';
import type { ParcelRow } from '@/contract/parcels';
import type { TripParcel } from '@/contract/trips';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';
import type { Cursor } from '../../../kernel/paging';
import { labelOf as runLabel } from '../runs/runs';
import { tripLabel } from '../trips/trip-label';
import { parcelLabel, underWay } from './parcels';
import { servingStation } from './parcel-events';

type Times = 'since' | 'packedAt';
export type ParcelRecord = Omit<ParcelRow, Times | 'label' | 'tripLabel' | 'runLabel'> &
  Record<Times, Date> & { parcelNo: number; tripNo: number | null; runNo: number | null };

/** Parcels `c` with where they are as `w`; `from` says which, `rest` in which order and how many. */
async function read(db: Database, communityId: string, from: RawBuilder<unknown>, rest: RawBuilder<unknown>) {
  const { rows } = await sql<ParcelRecord>`
    select c.id, c.code, c.parcel_no, c.household_id, d.label as place_label, c.nth, c.of_many, k.code as crate_code,
           c.packed_at, c.place, c.since, t.trip_no, v.name as vehicle_name, g.name as station_name, r.run_no
      from (${from}) c
      join doors d on d.community_id = c.community_id and d.household_id = c.household_id
      left join crates k on k.community_id = c.community_id and k.id = c.crate_id
      left join trips t on t.community_id = c.community_id and t.id = c.trip_id and c.place = 'vehicle'
      left join vehicles v on v.community_id = t.community_id and v.id = t.vehicle_id
      left join building_groups g on g.community_id = c.community_id and g.id = c.station_id
      left join delivery_runs r on r.community_id = c.community_id and r.id = c.run_id and c.place = 'run'
     where c.community_id = ${communityId} and ${rest}`.execute(db);
  return rows;
}

const placed = (communityId: string, now: Date) => sql`
  select c.*, w.place, w.since, w.trip_id, w.station_id, w.run_id
    from parcels c cross join lateral parcel_place_at(c.community_id, c.id, ${now}) w
   where c.community_id = ${communityId}`;

export interface ParcelFilter {
  place?: ParcelPlace | undefined;
  stationId?: string | undefined;
  tripId?: string | undefined;
  householdId?: string | undefined;
}

/** What has come to an end is looked for among all; the rest among those under way. */
const fromOf = (communityId: string, now: Date, { place }: ParcelFilter) =>
  place && place !== 'door' && place !== 'fetched' ? underWay(communityId, now) : placed(communityId, now);

/** Parcels, the newest first. */
export const listNewestFirst = (
  db: Database,
  communityId: string,
  filter: ParcelFilter,
  { now, after, limit }: { now: Date; after: Cursor | null; limit: number },
): Promise<ParcelRecord[]> =>
  read(
    db,
    communityId,
    fromOf(communityId, now, filter),
    sql`(${filter.place ?? null}::text is null or c.place = ${filter.place ?? null})
        and (${filter.stationId ?? null}::uuid is null or c.station_id = ${filter.stationId ?? null})
        and (${filter.tripId ?? null}::uuid is null or c.trip_id = ${filter.tripId ?? null})
        and (${filter.householdId ?? null}::uuid is null or c.household_id = ${filter.householdId ?? null})
        and (${after?.at ?? null}::timestamptz is null
             or (c.packed_at, c.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
      order by c.packed_at desc, c.id desc limit ${limit}`,
  );

/** The newest parcel with this code; undefined when there is none. */
export const findByCode = async (
  db: Database,
  communityId: string,
  code: string,
  now: Date,
): Promise<ParcelRecord | undefined> =>
  (
    await read(
      db,
      communityId,
      placed(communityId, now),
      sql`c.code = ${code} order by c.packed_at desc limit 1`,
    )
  )[0];

/** A parcel as the client gets it. */
export const toRow = ({ parcelNo, tripNo, runNo, since, packedAt, ...row }: ParcelRecord): ParcelRow => ({
  ...row,
  label: parcelLabel(parcelNo),
  tripLabel: tripNo === null ? null : tripLabel(tripNo),
  runLabel: runNo === null ? null : runLabel({ runNo }),
  since: since.toISOString(),
  packedAt: packedAt.toISOString(),
});

/** Parcel `c` holds something that must stay cold. */
export const isCold = sql`exists (
  select from parcel_lines cy join products cp on cp.community_id = cy.community_id and cp.id = cy.product_id
   where cy.community_id = c.community_id and cy.parcel_id = c.id and cp.priority = 'cold')`;

/** Parcels as those who carry them see them, in climbing order; `from` has the columns of a parcel and of its place. */
export async function listForCarriers(
  db: Database,
  communityId: string,
  from: RawBuilder<unknown>,
): Promise<TripParcel[]> {
  const { rows } = await sql<TripParcel>`
    select c.id, c.code, d.label as place_label, c.nth, c.of_many, ${isCold} as is_cold, k.code as crate_code,
           g.name as station_name, c.deed_id as event_id
      from (${from}) c
      join doors d on d.community_id = c.community_id and d.household_id = c.household_id
      left join crates k on k.community_id = c.community_id and k.id = c.crate_id
      left join building_groups g on g.community_id = c.community_id and g.id = ${servingStation}
     where c.community_id = ${communityId}
     order by ${climbing('d')}, c.parcel_no limit 400`.execute(db);
  return rows;
}
