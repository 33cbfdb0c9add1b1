import { beijingDay, dayBounds } from '@/domain/beijing-day';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** So far back a building counts as one that somebody knows. */
const KNOWN_DAYS = 30;

/** The buildings that each of these volunteers went to with a run in the last thirty days. */
export async function listKnownBuildings(
  db: Database,
  communityId: string,
  { volunteerIds, now }: { volunteerIds: readonly string[]; now: Date },
): Promise<Map<string, string[]>> {
  const since = new Date(now.getTime() - KNOWN_DAYS * 24 * 3_600_000);
  const { rows } = await sql<{ volunteerId: string; buildingIds: string[] }>`
    select r.volunteer_id, array_agg(distinct d.building_id order by d.building_id) as building_ids
      from delivery_runs r
      join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
      join doors d on d.community_id = f.community_id and d.household_id = f.household_id
     where r.community_id = ${communityId} and r.kind = 'toDoor' and r.departed_at >= ${since}
       and r.volunteer_id = any(${volunteerIds}::uuid[])
     group by 1`.execute(db);
  return new Map(rows.map(({ volunteerId, buildingIds }) => [volunteerId, buildingIds]));
}

/** Floors that each has climbed today: of each entrance of a run the highest door with an outcome; the ground floor is none. */
export async function countFloorsToday(
  db: Database,
  communityId: string,
  { volunteerIds, now }: { volunteerIds: readonly string[]; now: Date },
): Promise<Map<string, number>> {
  const { from } = dayBounds(beijingDay(now.toISOString()));
  const { rows } = await sql<{ volunteerId: string; floors: number }>`
    select t.volunteer_id, sum(t.top)::int as floors
      from (select r.volunteer_id, greatest(0, max(d.floor) - 1) as top
              from delivery_runs r
              join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
              join doors d on d.community_id = f.community_id and d.household_id = f.household_id
             where r.community_id = ${communityId} and r.kind = 'toDoor' and r.departed_at >= ${from}
               and r.volunteer_id = any(${volunteerIds}::uuid[]) and f.outcome is not null
             group by r.volunteer_id, r.id, d.entrance_id) t
     group by 1`.execute(db);
  return new Map(rows.map(({ volunteerId, floors }) => [volunteerId, floors]));
}
