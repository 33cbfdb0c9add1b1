import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Of {
  communityId: string;
  noticeId: string;
  householdId: string;
}

export interface NewWish {
  id: string;
  wish: 'earlier' | 'later';
  reasonSealed: string;
  at: Date;
  by: string;
}

/** Notes what a household asks for; what it had asked for and waits gives way. */
export const put = (db: Database, { communityId, noticeId, householdId }: Of, one: NewWish) =>
  sql`
    insert into slot_wishes (community_id, id, notice_id, household_id, wish, reason_sealed, asked_at, asked_by)
    values (${communityId}, ${one.id}, ${noticeId}, ${householdId}, ${one.wish}, ${one.reasonSealed}, ${one.at},
            ${one.by})
    on conflict (community_id, notice_id, household_id) where settled_at is null do update
       set wish = excluded.wish, reason_sealed = excluded.reason_sealed, asked_at = excluded.asked_at,
           asked_by = excluded.asked_by`.execute(db);

/** Settles what a household asked for; false when nothing waits. */
export async function settle(
  db: Database,
  { communityId, noticeId, householdId }: Of,
  how: { as: 'moved' | 'declined'; answer: string | null; at: Date; by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update slot_wishes set settled_at = ${how.at}, settled_by = ${how.by}, settled_as = ${how.as},
           answer = ${how.answer}
     where community_id = ${communityId} and notice_id = ${noticeId} and household_id = ${householdId}
       and settled_at is null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
