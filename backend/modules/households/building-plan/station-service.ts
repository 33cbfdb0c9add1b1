import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The open periods of buildings that another station serves by now, or none. */
const over = (communityId: string) => sql`
  s.community_id = ${communityId} and s.ends_at is null and not exists (
    select from building_group_members m
     where m.community_id = s.community_id and m.building_id = s.building_id and m.kind = 'station'
       and m.group_id = s.station_id)`;

/**
 * Writes down from when on which station serves which building: periods that are over end at this moment, new ones begin.
 * Whoever changes the members of a station holds the plan and calls this. A period that began at this very moment never was.
 */
export async function follow(db: Database, communityId: string, at: Date): Promise<void> {
  await sql`delete from station_service s where ${over(communityId)} and s.starts_at >= ${at}`.execute(db);
  await sql`update station_service s set ends_at = ${at} where ${over(communityId)}`.execute(db);
  await sql`
    insert into station_service (community_id, building_id, starts_at, station_id)
    select m.community_id, m.building_id, ${at}, m.group_id from building_group_members m
     where m.community_id = ${communityId} and m.kind = 'station'
       and not exists (select from station_service s where s.community_id = m.community_id
                          and s.building_id = m.building_id and s.ends_at is null)`.execute(db);
}
