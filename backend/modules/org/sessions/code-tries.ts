import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export interface Tries {
  failedTries: number;
  lastAt: Date;
}

/** Locks the counter until the transaction ends: who tries many at once is counted one by one. */
export async function hold(db: Database, who: string, now: Date): Promise<Tries> {
  const { rows } = await sql<Tries>`
    insert into code_tries as t (who, failed_tries, window_start) values (${who}, 0, ${now})
    on conflict (who) do update set failed_tries = t.failed_tries
    returning failed_tries, window_start as last_at`.execute(db);
  return rows[0] ?? { failedTries: 0, lastAt: now };
}

export const keep = (db: Database, who: string, failedTries: number, now: Date) =>
  sql`update code_tries set failed_tries = ${failedTries}, window_start = ${now} where who = ${who}`.execute(
    db,
  );

export const forget = (db: Database, who: string) =>
  sql`delete from code_tries where who = ${who}`.execute(db);

/** Counts one try more for each of these before it is looked at: of many at once each gets its own number. */
export async function countAhead(
  db: Database,
  keys: readonly string[],
  { since, now }: { since: Date; now: Date },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ who: string; tries: number }>`
    insert into code_tries as t (who, failed_tries, window_start)
    select who, 1, ${now}::timestamptz from unnest(${keys}::text[]) as who order by who
    on conflict (who) do update
       set failed_tries = case when t.window_start > ${since}::timestamptz then t.failed_tries + 1 else 1 end,
           window_start = excluded.window_start
    returning who, failed_tries as tries`.execute(db);
  return new Map(rows.map(({ who, tries }) => [who, tries]));
}

/** What was counted ahead was right. */
export const takeBack = (db: Database, keys: readonly string[]) =>
  sql`update code_tries set failed_tries = greatest(0, failed_tries - 1)
       where who in (select who from code_tries where who = any(${keys}::text[]) order by who for update)`.execute(
    db,
  );
