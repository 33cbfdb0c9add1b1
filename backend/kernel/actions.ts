import { sql } from 'kysely';
import type { Database } from '../db/database';
import { newId, NOWHERE } from './ids';
import { Refusal } from './refusal';

/** One deed of one actor, as the idempotency table keys it. */
export interface ActionKey {
  communityId: string;
  accountId: string;
  procedure: string;
  actionId: string;
}

/** A deed that is about to be done. */
export interface Claim {
  key: ActionKey;
  inputHash: string;
  now: Date;
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
  const { rows } = await sql<{ isClaimed: boolean }>`/* kept */ ${claiming({ key, inputHash, now })}`.execute(
    db,
  );
  return rows.length > 0 ? undefined : formerOf(db, key, inputHash);
}

/** The claim as a part of another statement: a row when the deed is new. */
export const claiming = ({ key, inputHash, now }: Claim) => sql`
    insert into actions (community_id, account_id, procedure, action_id, input_hash, done_at)
    values (${key.communityId}, ${key.accountId}, ${key.procedure}, ${key.actionId}, ${inputHash}, ${now})
    on conflict do nothing returning true as is_claimed`;

/** What a deed that was done before answered. Refuses CONFLICT for other input. */
async function formerOf(db: Database, key: ActionKey, inputHash: string): Promise<{ answer: unknown }> {
  const { rows } = await sql<{ inputHash: string; answer: unknown }>`
    select input_hash, answer from actions
     where community_id = ${key.communityId} and account_id = ${key.accountId}
       and procedure = ${key.procedure} and action_id = ${key.actionId}`.execute(db);
  const [former] = rows;
  if (former?.inputHash !== inputHash) throw new Refusal('CONFLICT');
  return { answer: former.answer };
}

/** The same for a handler that claims its deed itself; the kernel checks it against the contract as any answer. */
export const answeredBefore = async <Answer>(db: Database, { key, inputHash }: Claim): Promise<Answer> =>
  (await formerOf(db, key, inputHash)).answer as Answer;

/** Lets a refused deed be tried again when the refusal keeps its other writes. */
export const release = (db: Database, key: ActionKey) =>
  sql`delete from actions
       where community_id = ${key.communityId} and account_id = ${key.accountId}
         and procedure = ${key.procedure} and action_id = ${key.actionId}`.execute(db);

/** Deletes what was kept to repeat the deeds of somebody who has left; as a stranger they were found by their answer. */
export const forgetActions = (db: Database, accountId: string) =>
  sql`delete from actions
       where account_id = ${accountId}
          or (community_id = ${NOWHERE} and account_id = ${NOWHERE} and answer ->> 'accountId' = ${accountId})`.execute(
    db,
  );

/** Who did what for whom, without what it said. */
export interface AuditRow {
  communityId: string;
  /** Who did it in the end: a stranger may have become a person. */
  doneBy: string;
  procedure: string;
  householdId: string | null;
  /** Null for a deed that is the same when done twice. */
  actionId: string | null;
  requestId: string;
  /** Why, where somebody had to say so; sealed. */
  reasonSealed?: string | null;
  now: Date;
}

/** The audit row, as a part of the statement that ends the deed. */
export const auditing = (row: AuditRow) =>
  sql`insert into audit_log (community_id, id, at, account_id, procedure, household_id, action_id, request_id,
                             reason_sealed)
      values (${row.communityId}, ${newId()}, ${row.now}, ${row.doneBy}, ${row.procedure},
              ${row.householdId}, ${row.actionId}, ${row.requestId}, ${row.reasonSealed ?? null})`;

/** Writes the audit row in the transaction of the deed, so that neither stands without the other. */
export const audit = (db: Database, row: AuditRow) => auditing(row).execute(db);

/** The same, and keeps the answer for the deed's repetition: one message for what ends every deed. */
export const auditAndKeep = (
  db: Database,
  row: AuditRow,
  { key, answer }: { key: ActionKey; answer: unknown },
) => sql`/* kept */ with kept as (${keeping(key, answer)}) ${auditing(row)}`.execute(db);

/** Keeps the answer for the repetition, as a part of the statement that ends the deed. */
export const keeping = (key: ActionKey, answer: unknown) => sql`
        update actions set answer = ${JSON.stringify(answer)}::jsonb
         where community_id = ${key.communityId} and account_id = ${key.accountId}
           and procedure = ${key.procedure} and action_id = ${key.actionId}`;
