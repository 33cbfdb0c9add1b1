import type { Priority } from '@/contract/catalogue';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';

/** What lies sorted for one household, with its door; `loose` pieces are of unknown weight. */
export interface WaitingDoor {
  householdId: string;
  entranceId: string;
  buildingId: string;
  buildingNo: string;
  entranceNo: string;
  /** Of the entrance, in the order in which people walk past. */
  position: number;
  floor: number;
  roomNo: string;
  pieces: number;
  grams: number;
  loose: number;
  isCold: boolean;
  priority: Priority;
  since: Date;
  /** Things go to its door now. */
  isToDoor: boolean;
  /** None of its parcels is on a vehicle, or waits at the depot for one of the timetable: somebody can take them up. */
  isHere: boolean;
}

/** What goes first of products `p`: medicine, cold, infant (decision 0046). */
export const foremost = sql`case when bool_or(p.priority = 'medicine') then 'medicine' when bool_or(p.priority = 'cold') then 'cold'
  when bool_or(p.priority = 'infant') then 'infant' else 'none' end`;

/**
 * Households of whose sorted pieces a vehicle still has to bring some. A station that has a timetable gets its parcels by
 * vehicle; to the others they are carried from the depot by hand.
 */
const onTheWayToStation = (communityId: string, now: Date) => sql`
  select c.household_id from order_lines l
    join parcel_lines y on y.community_id = l.community_id and y.order_id = l.order_id and y.product_id = l.product_id
    join parcels c on c.community_id = y.community_id and c.id = y.parcel_id
    join doors d on d.community_id = c.community_id and d.household_id = c.household_id
   cross join lateral parcel_place_at(c.community_id, c.id, ${now}) w
   where l.community_id = ${communityId} and l.sorted > 0
     and (w.place = 'vehicle'
          or (w.place = 'depot' and w.kind in ('packed', 'unloaded')
              and exists (select from building_group_members m
                            join timetables t on t.community_id = m.community_id and t.station_id = m.group_id
                           where m.community_id = d.community_id and m.building_id = d.building_id
                             and m.kind = 'station')))`;

/** Every household for which something lies sorted, in climbing order (at most 1,000). */
export async function listWaitingDoors(db: Database, communityId: string, now: Date): Promise<WaitingDoor[]> {
  const { rows } = await sql<WaitingDoor>`
    select d.household_id, d.entrance_id, d.building_id, d.building_no, d.entrance_no,
           d.building_position * 1000 + d.entrance_position as position, d.floor, d.room_no,
           q.pieces, q.grams, q.loose, q.is_cold, q.priority, q.since,
           goes_to_door(d.community_id, d.household_id, ${now}) as is_to_door,
           d.household_id not in (${onTheWayToStation(communityId, now)}) as is_here
      from (select o.household_id, sum(l.sorted)::int as pieces,
                   coalesce(sum(l.sorted * p.weight_grams), 0)::int as grams,
                   coalesce(sum(l.sorted) filter (where p.weight_grams is null), 0)::int as loose,
                   bool_or(p.priority = 'cold') as is_cold, ${foremost} as priority, min(o.placed_at) as since
              from order_lines l
              join orders o on o.community_id = l.community_id and o.id = l.order_id
              join products p on p.community_id = l.community_id and p.id = l.product_id
             where l.community_id = ${communityId} and l.sorted > 0 group by 1) q
      join doors d on d.community_id = ${communityId} and d.household_id = q.household_id
     order by ${climbing('d')} limit 1000`.execute(db);
  return rows;
}
