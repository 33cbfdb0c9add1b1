import type { LyingAt } from '@/contract/lying';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { texts } from '../texts';

/** Community has a station: without one there is one place, and nobody asks where anything lies. */
export const hasStation = (communityId: string): RawBuilder<unknown> => sql`exists (
  select from building_groups gs where gs.community_id = ${communityId} and gs.kind = 'station')`;

/** What people call the place of a row `w` of parcel_place_at: '分拣点', '2 号中转站', '第 3 车'. */
const nameOfPlace = (communityId: string): RawBuilder<unknown> => sql`case w.place
  when 'depot' then ${texts.parcelPlaces.depot}
  when 'station' then (select g.name from building_groups g where g.community_id = ${communityId} and g.id = w.station_id)
  when 'vehicle' then (select concat('第 ', t.trip_no, ' 车') from trips t where t.community_id = ${communityId} and t.id = w.trip_id)
  else ${texts.parcelPlaces.run} end`;

/**
 * Where the parcel of row `y` lies, by what (`kind`). Whoever finished a run holds nothing any more: what was scanned onto
 * it and hangs on none of its doors lies where it left from.
 */
export const lyingPlace = (communityId: string, now: Date): RawBuilder<unknown> => sql`lateral (
  select case when v.id is null then a.place when v.station_id is null then 'depot' else 'station' end as place,
         case when v.id is null then a.kind else 'broughtBack' end as kind,
         case when v.id is null then a.station_id else v.station_id end as station_id, a.trip_id
    from parcel_place_at(${communityId}, y.parcel_id, ${now}) a
    left join delivery_runs v on v.community_id = ${communityId} and v.id = a.run_id and a.place = 'run'
         and v.finished_at <= ${now})`;

/** Row `w` lies at the depot for a vehicle to take: what was brought back from doors waits for none. */
const waitsAtDepot = sql`(w.place = 'depot' and w.kind in ('packed', 'unloaded'))`;

/**
 * Which parcels hold the sorted goods of the households of `homes`, and where each lies: what `loadAt` asks for. None where
 * the community has no station. A parcel that an open door carries is on its run already.
 */
export const lyingOf = (communityId: string, now: Date): RawBuilder<unknown> => sql`
  select y.order_id, y.product_id, y.quantity, y.parcel_id, b.household_id, w.place, w.station_id, ${waitsAtDepot} as waits_at_depot,
         ${nameOfPlace(communityId)} as name
    from homes b
    join orders o on o.community_id = ${communityId} and o.household_id = b.household_id
    join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.sorted > 0
    join parcel_lines y on y.community_id = l.community_id and y.order_id = l.order_id and y.product_id = l.product_id
    cross join ${lyingPlace(communityId, now)} w
   where ${hasStation(communityId)} and w.place not in ('door', 'fetched')
     and not exists (
       select from drop_off_parcels dx
         join drop_offs df on df.community_id = dx.community_id and df.id = dx.drop_off_id
         join delivery_runs dr on dr.community_id = df.community_id and dr.id = df.run_id
        where dx.community_id = y.community_id and dx.parcel_id = y.parcel_id
          and ((df.outcome is null and dr.finished_at is null) or is_delivered(df.outcome) or df.outcome = 'refused'))`;

/** The households for which something is sorted, as `homes`. */
export const sortedHomes = (communityId: string): RawBuilder<unknown> => sql`
  select distinct o.household_id from order_lines l
    join orders o on o.community_id = l.community_id and o.id = l.order_id
   where l.community_id = ${communityId} and l.sorted > 0`;

/** A station that has a timetable serves building `d`: it gets its parcels by vehicle; the others are carried from the depot. */
export const hasTimetable = sql`exists (
  select from building_group_members mt
    join timetables t on t.community_id = mt.community_id and t.station_id = mt.group_id
   where mt.community_id = d.community_id and mt.building_id = d.building_id and mt.kind = 'station')`;

/** What lies in one place for an entrance; at the depot it may wait for a vehicle to its station. */
export interface LyingForEntrance extends LyingAt {
  entranceId: string;
  waitsForVehicle: boolean;
}

/** Where the parcels of what is sorted lie, entrance by entrance; nothing where the community has no station. */
export async function listLying(db: Database, communityId: string, now: Date): Promise<LyingForEntrance[]> {
  const { rows } = await sql<LyingForEntrance>`
    with homes as materialized (${sortedHomes(communityId)})
    select d.entrance_id, y.place, y.station_id, y.name, count(distinct y.parcel_id)::int as parcels,
           count(distinct y.household_id)::int as households,
           bool_or(y.waits_at_depot and ${hasTimetable}) as waits_for_vehicle
      from (${lyingOf(communityId, now)}) y
      join doors d on d.community_id = ${communityId} and d.household_id = y.household_id
     group by 1, 2, 3, 4
     order by array_position(array['depot', 'station', 'vehicle', 'run'], y.place), y.name limit 5000`.execute(
    db,
  );
  return rows;
}
