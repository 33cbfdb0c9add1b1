import { sql } from 'kysely';
import { expect } from 'vitest';
import type { DatabaseHandle } from '../../backend/db/database';
import type { RefusalCode, RefusalDetails } from '@/contract/errors';
import { actionId } from './app';

/** What people did; the community, its people and its catalogue stay. In an order in which it can be deleted. */
const deedTables = [
  'actions',
  'audit_log',
  'outbox',
  'message_deliveries',
  'messages',
  'account_messages',
  'disputes',
  'acknowledgements',
  'contradictions',
  'run_sheets',
  'drop_off_lines',
  'drop_offs',
  'delivery_runs',
  'goods_receipt_lines',
  'goods_receipts',
  'purchase_lines',
  'purchases',
  'order_lines',
  'orders',
  'requests',
  'stock_reminders',
  'wave_stock',
  'wave_reminders',
  'wishes',
  'waves',
  'building_group_members',
  'building_groups',
  'control_levels',
  'pick_up_slots',
  'door_deliveries',
  'register_import_parts',
  'register_import_rows',
  'register_imports',
  'count_deltas',
  'community_day_counts',
  'counted_communities',
];

/** What a deed has added to the catalogue goes with it. */
const beforeIt: Readonly<Record<string, string>> = {
  wishes: 'delete from products where wish_id is not null;',
};

/** A day on which nothing has happened yet: `beforeEach(() => givenQuietDay(database))`. */
export const givenQuietDay = async ({ pool }: DatabaseHandle): Promise<void> => {
  await pool.query(deedTables.map((table) => `${beforeIt[table] ?? ''} delete from ${table};`).join('\n'));
};

/** All that was done so far, as text to compare. */
export async function stateOf({ db }: DatabaseHandle): Promise<string> {
  const tables = deedTables.map(
    (table) =>
      sql`select ${table}::text as name, (select json_agg(t order by t::text)::text from ${sql.table(table)} t) as rows`,
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
