import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Notes that somebody has agreed to a version; agreeing again changes nothing. */
export const add = (db: Database, consent: { accountId: string; version: string; now: Date }) =>
  sql`insert into consents (account_id, version, agreed_at)
      values (${consent.accountId}, ${consent.version}, ${consent.now}) on conflict do nothing`.execute(db);

export async function has(db: Database, accountId: string, version: string): Promise<boolean> {
  const { rows } = await sql`
    select from consents where account_id = ${accountId} and version = ${version}`.execute(db);
  return rows.length > 0;
}
