import type { NoticeCloses } from '@/contract/notices';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { CellPlace } from '../../campaigns/public';

/** What closes a cell of a notice that has gone out; undefined when there is no such notice. */
export async function closesOf(
  db: Database,
  { communityId, campaignId }: Pick<CellPlace, 'communityId' | 'campaignId'>,
): Promise<NoticeCloses | undefined> {
  const { rows } = await sql<{ closes: NoticeCloses }>`
    select n.closes from notices n where n.community_id = ${communityId} and n.id = ${campaignId}`.execute(
    db,
  );
  return rows[0]?.closes;
}
