import { sql } from 'kysely';
import { expect } from 'vitest';
import type { DatabaseHandle } from '../../backend/db/database';
import type { RefusalCode, RefusalDetails } from '@/contract/errors';
import { actionId } from './app';
import { deedTablesOf, standing } from './deed-tables';

/** What a deed has added to the catalogue goes with it. */
const beforeIt: Readonly<Record<string, string>> = {
  wishes: 'delete from products where wish_id is not null;',
};

/** A day on which nothing has happened yet: `beforeEach(() => givenQuietDay(database))`. */
export const givenQuietDay = async ({ pool }: DatabaseHandle): Promise<void> => {
  const deeds = await deedTablesOf(pool);
  await pool.query(deeds.map((table) => `${beforeIt[table] ?? ''} delete from ${table};`).join('\n'));
};

/** What people did, whole; of what there was before it, how many rows and whether they are the same. */
const rowsOf = (table: string) =>
  table in standing
    ? sql`(select count(*) || ' ' || md5(string_agg(t::text, '' order by t::text)) from ${sql.table(table)} t)`
    : sql`(select json_agg(t order by t::text)::text from ${sql.table(table)} t)`;

/** All that stands of the communities, as text to compare. */
export async function stateOf({ db, pool }: DatabaseHandle): Promise<string> {
  const deeds = await deedTablesOf(pool);
  const tables = [...deeds, ...Object.keys(standing)].map(
    (table) => sql`select ${table}::text as name, ${rowsOf(table)} as rows`,
  );
  const { rows } = await sql<{
    name: string;
    rows: string | null;
  }>`${sql.join(tables, sql` union all `)}`.execute(db);
  return rows.map(({ name, rows: text }) => `${name}: ${text ?? 'none'}`).join('\n');
}

/** Sends one action twice under one id: the answer must be the same and nothing may be doubled. Answers it. */
export async function expectSameTwice<I extends object, O>(
  database: DatabaseHandle,
  send: (input: I & { actionId: string }) => Promise<O>,
  input: I,
): Promise<O> {
  const sent = { ...input, actionId: actionId() };
  const first = await send(sent);
  const before = await stateOf(database);
  expect(await send(sent)).toEqual(first);
  expect(await stateOf(database)).toBe(before);
  return first;
}

/** Sends what must be refused: with this code and these details, and without a trace. */
export async function expectRefusal(
  database: DatabaseHandle,
  code: RefusalCode,
  send: () => Promise<unknown>,
  details: RefusalDetails = {},
): Promise<void> {
  const before = await stateOf(database);
  await expect(send()).rejects.toMatchObject({ code, details });
  expect(await stateOf(database)).toBe(before);
}
