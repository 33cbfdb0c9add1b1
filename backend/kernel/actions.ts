import { sql } from 'kysely';
import type { Database } from '../db/database';
import { newId } from './ids';
import { Refusal } from './refusal';

/** One deed of one actor, as the idempotency table keys it. */
export interface ActionKey {
  communityId: string;
  accountId: string;
  procedure: string;
  actionId: string;
}

/**
 * Claims the deed for this transaction. A second copy waits here until the first has committed and then gets its
 * answer; when the first was refused its claim is gone and the second goes on. Refuses CONFLICT for other input.
 */
export async function claim(
  db: Database,
  key: ActionKey,
  inputHash: string,
  now: Date,
): Promise<{ answer: unknown } | undefined> {
  const claimed = await sql`
    insert into actions (community_id, account_id, procedure, action_id, input_hash, done_at)
    values (${key.communityId}, ${key.accountId}, ${key.procedure}, ${key.actionId}, ${inputHash}, ${now})
    on conflict do nothing`.execute(db);
  if (claimed.numAffectedRows === 1n) return undefined;
  const { rows } = await sql<{ inputHash: string; answer: unknown }>`
    select input_hash as "inputHash", answer from actions
     where community_id = ${key.communityId} and account_id = ${key.accountId}
       and procedure = ${key.procedure} and action_id = ${key.actionId}`.execute(db);
  const [former] = rows;
  if (former?.inputHash !== inputHash) throw new Refusal('CONFLICT');
  return { answer: former.answer };
}

/** Lets a refused deed be tried again when the refusal keeps its other writes. */
export const release = (db: Database, key: ActionKey) =>
  sql`delete from actions
       where community_id = ${key.communityId} and account_id = ${key.accountId}
         and procedure = ${key.procedure} and action_id = ${key.actionId}`.execute(db);

export interface Deed extends ActionKey {
  answer: unknown;
  /** Who did it in the end: a stranger may have become a person. */
  doneBy: string;
  householdId: string | null;
  requestId: string;
  now: Date;
}

/** Keeps the answer to repeat and writes the audit row, both in the deed's own transaction. */
export async function conclude(db: Database, deed: Deed): Promise<void> {
  await sql`
    with kept as (
      update actions set answer = ${JSON.stringify(deed.answer)}::jsonb
       where community_id = ${deed.communityId} and account_id = ${deed.accountId}
         and procedure = ${deed.procedure} and action_id = ${deed.actionId})
    insert into audit_log (community_id, id, at, account_id, procedure, household_id, action_id, request_id)
    values (${deed.communityId}, ${newId()}, ${deed.now}, ${deed.doneBy}, ${deed.procedure},
            ${deed.householdId}, ${deed.actionId}, ${deed.requestId})`.execute(db);
}
