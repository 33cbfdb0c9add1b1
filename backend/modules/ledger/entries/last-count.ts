import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The hour of the last cash count; null before the first. */
export async function lastCountAt(db: Database, communityId: string): Promise<Date | null> {
  const { rows } = await sql<{ happenedAt: Date }>`
    select e.happened_at from ledger_entries e
     where e.community_id = ${communityId} and e.kind = 'cashCount'
     order by e.happened_at desc, e.id desc limit 1`.execute(db);
  return rows[0]?.happenedAt ?? null;
}
