import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The households of a campaign that have not ended. */
export async function listMeant(
  db: Database,
  { communityId, campaignId }: { communityId: string; campaignId: string },
): Promise<{ householdId: string; entranceId: string }[]> {
  const { rows } = await sql<{ householdId: string; entranceId: string }>`
    select c.household_id, h.entrance_id
      from cells c
      join households h on h.community_id = c.community_id and h.id = c.household_id and h.ended_at is null
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}`.execute(db);
  return rows;
}
