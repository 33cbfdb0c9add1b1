import type { HandAnswer } from '@/contract/hand-calls';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { countsAgainst } from '../../../kernel/happened-at';

interface NewAnswer {
  communityId: string;
  callId: string;
  accountId: string;
  says: HandAnswer;
  at: Date;
}

/** A volunteer's last word on a call: one that was said earlier and comes later changes nothing. Answers what stands. */
export async function put(
  db: Database,
  { communityId, callId, accountId, says, at }: NewAnswer,
): Promise<HandAnswer> {
  const { rows } = await sql<{ says: HandAnswer }>`
    insert into hand_answers as t (community_id, call_id, account_id, says, answered_at)
    values (${communityId}, ${callId}, ${accountId}, ${says}, ${at})
    on conflict (community_id, call_id, account_id) do update
       set says = case when t.answered_at > ${countsAgainst(at)} then t.says else excluded.says end,
           answered_at = greatest(t.answered_at, excluded.answered_at)
    returning t.says`.execute(db);
  return rows[0]?.says ?? says;
}

export interface AnswerRow {
  callId: string;
  accountId: string;
  nameSealed: string;
  says: HandAnswer;
  answeredAt: Date;
}

/** What people said to some calls, in the order in which they said it; those who come first. */
export async function listOf(
  db: Database,
  communityId: string,
  callIds: readonly string[],
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select t.call_id, t.account_id, a.name_sealed, t.says, t.answered_at
      from hand_answers t join accounts a on a.id = t.account_id
     where t.community_id = ${communityId} and t.call_id = any(${callIds}::uuid[])
     order by t.says, t.answered_at, t.account_id`.execute(db);
  return rows;
}

/** Who has said that they come. */
export async function listComing(
  db: Database,
  { communityId, callId }: { communityId: string; callId: string },
): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    select t.account_id from hand_answers t
     where t.community_id = ${communityId} and t.call_id = ${callId} and t.says = 'coming'
     order by t.account_id`.execute(db);
  return rows.map(({ accountId }) => accountId);
}
