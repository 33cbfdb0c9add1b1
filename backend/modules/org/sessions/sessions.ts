import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Session {
  tokenHash: string;
  accountId: string;
  now: Date;
  expiresAt: Date;
}

export const add = (db: Database, { tokenHash, accountId, now, expiresAt }: Session) =>
  sql`insert into sessions (token_hash, account_id, created_at, expires_at)
      values (${tokenHash}, ${accountId}, ${now}, ${expiresAt})`.execute(db);

export const end = (db: Database, tokenHash: string, now: Date) =>
  sql`update sessions set ended_at = ${now}
       where token_hash = ${tokenHash} and ended_at is null`.execute(db);

/** Ends every open session of a person but one; answers how many. */
export async function endAllOf(
  db: Database,
  { accountId, except, now }: { accountId: string; except: string | null; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update sessions set ended_at = ${now}
     where account_id = ${accountId} and ended_at is null and expires_at > ${now}
       and token_hash is distinct from ${except}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
