import type { DailySlot } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Makes the slots of these buildings equal to those given; answers how many of the buildings there are. */
export async function replace(
  db: Database,
  communityId: string,
  buildings: readonly { buildingId: string; slots: readonly DailySlot[] }[],
): Promise<number> {
  const ids = buildings.map(({ buildingId }) => buildingId);
  // Held, so that two who set the slots of one building come one after the other.
  const known = await sql`
    select from buildings where community_id = ${communityId} and id = any(${ids}::uuid[])
     order by id for no key update`.execute(db);
  await sql`delete from pick_up_slots
             where community_id = ${communityId} and building_id = any(${ids}::uuid[])`.execute(db);
  const slots = buildings.flatMap(({ buildingId, slots }) => slots.map((slot) => ({ ...slot, buildingId })));
  await sql`
    insert into pick_up_slots (community_id, building_id, from_time, to_time, place)
    select ${communityId}, b.id, x."from", x."to", x.place
      from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb)
           as x ("buildingId" uuid, "from" time, "to" time, place text)
      join buildings b on b.community_id = ${communityId} and b.id = x."buildingId"`.execute(db);
  return known.rows.length;
}

/** The slots of a building in the order of the day, as JSON; `building` is the column of its id. */
export const slotsOfBuilding = (communityId: string, building: string) => sql`
  select coalesce(json_agg(json_build_object('from', to_char(s.from_time, 'HH24:MI'),
                                             'to', to_char(s.to_time, 'HH24:MI'), 'place', s.place)
                           order by s.from_time), '[]') as slots
    from pick_up_slots s where s.community_id = ${communityId} and s.building_id = ${sql.ref(building)}`;
