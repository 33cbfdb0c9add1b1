import { expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';

const { pool } = await givenDatabase('empty');

interface Trigger {
  table: string;
  source: string;
}

const listTriggers = async (): Promise<Trigger[]> =>
  (
    await pool.query<Trigger>(`
      select c.relname as "table", p.prosrc as source
        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
       where not t.tgisinternal and c.relnamespace = 'public'::regnamespace`)
  ).rows;

const listTables = async (): Promise<string[]> =>
  (
    await pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
  ).rows.map(({ name }) => name);

const readsAnother = ({ table, source }: Trigger, tables: readonly string[]): boolean =>
  tables.some(
    (other) => other !== table && new RegExp(`\\b(from|join|into|update)\\s+${other}\\b`).test(source),
  );

it('no trigger reads a table other than its own: it would not run where tables are distributed', async () => {
  const tables = await listTables();
  const triggers = await listTriggers();
  expect(triggers.length).toBeGreaterThan(0);
  expect(triggers.filter((trigger) => readsAnother(trigger, tables))).toEqual([]);
  expect(readsAnother({ table: 'orders', source: 'perform from households h' }, tables)).toBe(true);
});
