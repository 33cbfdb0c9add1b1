import type { Priority } from '@/contract/catalogue';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';
import { splitByPlace, staysOfLine, type Whence } from '../../orders/public';
import { hasTimetable, lyingOf, sortedHomes } from '../parcels/lying';

/** What lies sorted for one household where runs leave from, with its door; `loose` pieces are of unknown weight. */
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
  /** Parcels that lie elsewhere, and where most of them do. */
  elsewhere: number;
  elsewhereName: string | null;
  /** Of what lies elsewhere a vehicle brings something: it is on one, or waits at the depot for one of the timetable. */
  isComing: boolean;
  /** Its station gets by vehicle what lies at the depot for it; what was only brought back there waits for none. */
  waitsForVehicle: boolean;
}

/** What goes first of those products `p`: medicine, cold, infant (decision 0046). */
export const foremost = (which: RawBuilder<unknown>): RawBuilder<unknown> => sql`case
  when bool_or(p.priority = 'medicine') filter (where ${which}) then 'medicine'
  when bool_or(p.priority = 'cold') filter (where ${which}) then 'cold'
  when bool_or(p.priority = 'infant') filter (where ${which}) then 'infant' else 'none' end`;

/** The pieces of line `l` that lie where runs leave from. */
const here = sql`(l.sorted - coalesce(s.quantity, 0))`;

/** What of each household lies sorted, by weight and urgency. */
const lyingHere = (communityId: string) => sql`
  select o.household_id, sum(${here})::int as pieces,
         coalesce(sum(${here} * p.weight_grams), 0)::int as grams,
         coalesce(sum(${here}) filter (where p.weight_grams is null), 0)::int as loose,
         coalesce(bool_or(p.priority = 'cold') filter (where ${here} > 0), false) as is_cold,
         ${foremost(sql`${here} > 0`)} as priority,
         coalesce(min(o.placed_at) filter (where ${here} > 0), min(o.placed_at)) as since
    from order_lines l
    join orders o on o.community_id = l.community_id and o.id = l.order_id
    join products p on p.community_id = l.community_id and p.id = l.product_id
    left join ${staysOfLine} s on s.order_id = l.order_id and s.product_id = l.product_id
   where l.community_id = ${communityId} and l.sorted > 0 group by 1`;

/** Every household for which something lies sorted, in climbing order (at most 1,000); `from` null: wherever. */
export async function listWaitingDoors(
  db: Database,
  communityId: string,
  { now, from }: { now: Date; from: Whence | null },
): Promise<WaitingDoor[]> {
  const { rows } = await sql<WaitingDoor>`
    with homes as materialized (${sortedHomes(communityId)}),
    ${splitByPlace({ lying: lyingOf(communityId, now), from })}
    select d.household_id, d.entrance_id, d.building_id, d.building_no, d.entrance_no,
           d.building_position * 1000 + d.entrance_position as position, d.floor, d.room_no,
           q.pieces, q.grams, q.loose, q.is_cold, q.priority, q.since,
           goes_to_door(d.community_id, d.household_id, ${now}) as is_to_door,
           coalesce(e.parcels, 0)::int as elsewhere, e.name as elsewhere_name,
           coalesce(e.is_aboard or (e.waits_at_depot and ${hasTimetable}), false) as is_coming,
           ${hasTimetable} and coalesce(a.waits_at_depot, true) as waits_for_vehicle
      from (${lyingHere(communityId)}) q
      join doors d on d.community_id = ${communityId} and d.household_id = q.household_id
      left join (select household_id, count(distinct parcel_id) as parcels, mode() within group (order by name) as name,
                        bool_or(place = 'vehicle') as is_aboard, bool_or(waits_at_depot) as waits_at_depot
                   from elsewhere group by 1) e on e.household_id = q.household_id
      left join (select household_id, bool_or(waits_at_depot) as waits_at_depot from lying where place = 'depot' group by 1) a
        on a.household_id = q.household_id
     order by ${climbing('d')} limit 1000`.execute(db);
  return rows;
}
