import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/**
 * Removes a building that has no entrance any more, with its levels, slots and places in groups: nobody has lived under
 * them. Answers whether it had none.
 */
export async function removeEmptyBuilding(
  db: Database,
  communityId: string,
  buildingId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from entrances where community_id = ${communityId} and building_id = ${buildingId} limit 1`.execute(
    db,
  );
  if (rows.length > 0) return false;
  const ofIt = sql`community_id = ${communityId} and building_id = ${buildingId}`;
  await sql`delete from building_group_members where ${ofIt}`.execute(db);
  await sql`delete from station_service where ${ofIt}`.execute(db);
  await sql`delete from pick_up_slots where ${ofIt}`.execute(db);
  await sql`delete from control_levels where ${ofIt}`.execute(db);
  await sql`delete from buildings where community_id = ${communityId} and id = ${buildingId}`.execute(db);
  return true;
}
