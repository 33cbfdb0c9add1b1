import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface Tries {
  failedTries: number;
  lastAt: Date;
}

/** Locks the counter until the transaction ends: who tries many at once is counted one by one. */
export async function hold(db: Database, who: string, now: Date): Promise<Tries> {
  const { rows } = await sql<Tries>`
    insert into code_tries as t (who, failed_tries, window_start) values (${who}, 0, ${now})
    on conflict (who) do update set failed_tries = t.failed_tries
    returning failed_tries as "failedTries", window_start as "lastAt"`.execute(db);
  return rows[0] ?? { failedTries: 0, lastAt: now };
}

export const keep = (db: Database, who: string, failedTries: number, now: Date) =>
  sql`update code_tries set failed_tries = ${failedTries}, window_start = ${now} where who = ${who}`.execute(
    db,
  );

export const forget = (db: Database, who: string) =>
  sql`delete from code_tries where who = ${who}`.execute(db);
