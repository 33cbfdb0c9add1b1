import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export interface HandOutOfBatch {
  campaignId: string;
  title: string;
}

/** The hand-out that gives a batch out, also once it is closed; null when none does. */
export async function find(
  db: Database,
  { communityId, batchId }: { communityId: string; batchId: string },
): Promise<HandOutOfBatch | null> {
  const { rows } = await sql<HandOutOfBatch>`
    select m.id as campaign_id, m.title from hand_out_batches z
      join campaigns m on m.community_id = z.community_id and m.id = z.campaign_id
     where z.community_id = ${communityId} and z.batch_id = ${batchId}`.execute(db);
  return rows[0] ?? null;
}
