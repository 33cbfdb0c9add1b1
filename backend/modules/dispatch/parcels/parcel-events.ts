import type { Move, MoveResult, ParcelEventKind } from '@/contract/parcels';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';

/** Row `e` of parcel_events was not declared wrong; of two corrections of one thing the later deed stands. */
export const counts = sql`(e.kind <> 'void' and not exists (
  select from parcel_events ec
   where ec.community_id = e.community_id and ec.parcel_id = e.parcel_id
     and (ec.corrects_id = e.deed_id or (ec.corrects_id = e.corrects_id and ec.deed_id > e.deed_id))))`;

/** Where a move goes; a move to the depot names nothing. */
export interface Target {
  kind: Exclude<ParcelEventKind, 'packed' | 'void'>;
  tripId: string | null;
  stationId: string | null;
  runId: string | null;
}

export const targetOf = (move: Move): Target => ({
  kind: move.step,
  tripId: 'tripId' in move ? move.tripId : null,
  stationId: 'stationId' in move ? move.stationId : null,
  runId: 'runId' in move ? move.runId : null,
});

interface Deed {
  communityId: string;
  deedId: string;
  happenedAt: string;
  heardAt: Date;
  by: string;
}

export interface MovedParcel {
  parcelId: string;
  result: MoveResult;
}

/** The station that serves the household of parcel `c` now. */
export const servingStation = sql`(
  select m.group_id from doors sd
    join building_group_members m on m.community_id = sd.community_id and m.building_id = sd.building_id
         and m.kind = 'station'
   where sd.community_id = c.community_id and sd.household_id = c.household_id)`;

/**
 * Says one thing of many parcels. A row is there once for its deed, so said again it is 'repeated'; its time is the
 * phone's, between the packing and now.
 */
export async function add(
  db: Database,
  { communityId, deedId, happenedAt, heardAt, by }: Deed,
  { kind, tripId, stationId, runId }: Target,
  { parcelIds, crateId = null }: { parcelIds: readonly string[]; crateId?: string | null },
): Promise<MovedParcel[]> {
  const { rows } = await sql<MovedParcel>`
    with asked as (
      select distinct x.id from unnest(${parcelIds}::uuid[]) as x (id)),
    said as (
      insert into parcel_events (community_id, parcel_id, deed_id, kind, at, happened_at, heard_at, by, trip_id,
                                 station_id, run_id, crate_id)
      select c.community_id, c.id, ${deedId}, ${kind},
             greatest(least(${happenedAt}::timestamptz, ${heardAt}), c.packed_at), ${happenedAt}, ${heardAt}, ${by},
             ${tripId}, ${stationId}, ${runId}, ${crateId}
        from parcels c join asked a on a.id = c.id
       where c.community_id = ${communityId}
      on conflict (community_id, parcel_id, deed_id) do nothing
      returning parcel_id)
    select a.id as parcel_id,
           case when c.id is null then 'unknown' when s.parcel_id is null then 'repeated'
                when n.to_station <> n.its then 'elsewhere' else 'recorded' end as result
      from asked a
      left join parcels c on c.community_id = ${communityId} and c.id = a.id
      left join said s on s.parcel_id = a.id
      left join lateral (
        select coalesce(${stationId}::uuid, (select t.station_id from trips t
                                              where t.community_id = ${communityId} and t.id = ${tripId})) as to_station,
               ${servingStation} as its) n on true
     order by a.id`.execute(db);
  return rows;
}

/** What one deed said of some parcels, held until the transaction ends. */
export interface SaidRow {
  parcelId: string;
  kind: ParcelEventKind;
  by: string;
}

export async function holdSaid(
  db: Database,
  communityId: string,
  deedId: string,
  parcelIds: readonly string[],
): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select parcel_id, kind, by from parcel_events
     where community_id = ${communityId} and deed_id = ${deedId} and parcel_id = any(${parcelIds}::uuid[])
     order by parcel_id for update`.execute(db);
  return rows;
}

/** Declares what a deed said wrong, and puts what is right in its place, at the same moment. */
export const correct = (
  db: Database,
  { communityId, deedId, heardAt, by }: Omit<Deed, 'happenedAt'>,
  { kind, tripId, stationId, runId }: Omit<Target, 'kind'> & { kind: ParcelEventKind },
  { wrongId, parcelIds }: { wrongId: string; parcelIds: readonly string[] },
) =>
  sql`
    insert into parcel_events (community_id, parcel_id, deed_id, kind, at, happened_at, heard_at, by, trip_id,
                               station_id, run_id, crate_id, corrects_id)
    select e.community_id, e.parcel_id, ${deedId}, ${kind}, e.at, e.happened_at, ${heardAt}, ${by},
           ${tripId}, ${stationId}, ${runId}, e.crate_id, ${wrongId}
      from parcel_events e
     where e.community_id = ${communityId} and e.deed_id = ${wrongId}
       and e.parcel_id = any(${parcelIds}::uuid[])
    on conflict (community_id, parcel_id, deed_id) do nothing`.execute(db);

export interface EventRow {
  id: string;
  kind: ParcelEventKind;
  happenedAt: Date;
  heardAt: Date;
  bySealed: string | null;
  tripNo: number | null;
  vehicleName: string | null;
  stationName: string | null;
  runNo: number | null;
  crateCode: string | null;
  isWrong: boolean;
  correctsId: string | null;
  isSaid: boolean;
}

/** What the doors of runs did to parcel `of`, as parcel_place_at reads it too. */
const ofRuns = (communityId: string, parcelId: string): RawBuilder<unknown> => sql`
  select f.id as deed_id, d.kind, d.at, d.heard_at, d.by, null::uuid as trip_id, d.station_id, f.run_id,
         null::uuid as crate_id, null::uuid as corrects_id, false as is_wrong, false as is_said
    from drop_off_parcels x
    join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
    join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
    cross join lateral (
      select 'onRun' as kind, r.departed_at as at, r.departed_at as heard_at, r.volunteer_id as by, null::uuid as station_id
       where r.kind = 'toDoor'
      union all
      select case when not is_delivered(f.outcome) then 'broughtBack'
                  when r.kind = 'pickUp' then 'fetched' else 'delivered' end,
             greatest(least(f.happened_at, f.confirmed_at), r.departed_at), f.confirmed_at, f.confirmed_by,
             case when not is_delivered(f.outcome) then r.station_id end
       where f.outcome is not null
      union all
      select 'broughtBack', r.finished_at, r.finished_at, r.volunteer_id, r.station_id where f.outcome is null) d
   where x.community_id = ${communityId} and x.parcel_id = ${parcelId} and d.at is not null`;

/** All that was ever said of a parcel and done to it by runs, in the order in which it happened. */
export async function listOfParcel(db: Database, communityId: string, parcelId: string): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select n.deed_id as id, n.kind, n.at as happened_at, n.heard_at, a.name_sealed as by_sealed, t.trip_no,
           v.name as vehicle_name, g.name as station_name, r.run_no, k.code as crate_code, n.is_wrong, n.corrects_id,
           n.is_said
      from (select e.deed_id, e.kind, e.at, e.heard_at, e.by, e.trip_id, e.station_id, e.run_id, e.crate_id,
                   e.corrects_id, not ${counts} as is_wrong, true as is_said
              from parcel_events e
             where e.community_id = ${communityId} and e.parcel_id = ${parcelId}
            union all ${ofRuns(communityId, parcelId)}) n
      left join accounts a on a.id = n.by
      left join trips t on t.community_id = ${communityId} and t.id = n.trip_id
      left join vehicles v on v.community_id = t.community_id and v.id = t.vehicle_id
      left join building_groups g on g.community_id = ${communityId} and g.id = n.station_id
      left join delivery_runs r on r.community_id = ${communityId} and r.id = n.run_id
      left join crates k on k.community_id = ${communityId} and k.id = n.crate_id
     order by n.at, n.kind <> 'packed', n.heard_at, n.deed_id limit 400`.execute(db);
  return rows;
}
