import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Subject } from '../entries/accounts';

/** The account of a subject; undefined while nothing was written of it. */
export async function findAccount(
  db: Database,
  communityId: string,
  subject: Subject,
): Promise<string | undefined> {
  const subjectId = 'id' in subject ? subject.id : communityId;
  const { rows } = await sql<{ id: string }>`
    select a.id from ledger_accounts a
     where a.community_id = ${communityId} and a.kind = ${subject.kind} and a.subject_id = ${subjectId}`.execute(
    db,
  );
  return rows[0]?.id;
}
