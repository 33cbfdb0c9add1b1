import type { Overlap } from '@/contract/notices';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

/** The same words to the same people within this time are asked about first (anchors B8). */
const RECENT_MS = 12 * 3_600_000;

/** Notices of the last 12 hours with the same text, and to how many of these households they went; the newest first. */
export async function listOverlaps(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
  { textHash, householdIds }: { textHash: string; householdIds: readonly string[] },
): Promise<Overlap[]> {
  const { rows } = await sql<Omit<Overlap, 'sentAt'> & { sentAt: Date }>`
    select n.id as notice_id, n.title, n.send_at as sent_at, count(*)::int as households
      from notices n
      join cells c on c.community_id = n.community_id and c.campaign_id = n.id
     where n.community_id = ${communityId} and n.text_hash = ${textHash}
       and greatest(n.written_at, n.send_at) > ${new Date(now.getTime() - RECENT_MS)} and n.state in ('approved', 'paused')
       and not n.is_exercise and n.replaced_by_id is null
       and c.household_id = any(${householdIds}::uuid[])
     group by n.community_id, n.id order by n.send_at desc, n.id limit 20`.execute(db);
  return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
}
