import type pg from 'pg';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { from as copyFrom } from 'pg-copy-streams';
import { createMigrationsTable } from '../db/migrate';
import { StartRefusal } from '../db/start-refusal';
import type { Manifest } from './manifest';
import { listTables, written, type Table } from './tables';
import { texts } from './texts';

interface Wish {
  /** Where the backup lies. */
  folder: string;
  /** The statements that make the schema as it was. */
  steps: readonly string[];
  tables: Manifest['tables'];
}

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

const listForeignKeys = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
   order by conrelid::regclass::text, conname`;

/**
 * Makes the schema as it was and fills it, in the transaction under way. What ties tables together is untied
 * meanwhile and tied again at the end, which looks at every row: no order among the tables, and a row without its other
 * end is an error.
 */
export async function fillTables(client: pg.Client, { folder, steps, tables }: Wish): Promise<void> {
  await client.query(createMigrationsTable);
  await client.query('set local check_function_bodies = off');
  for (const sql of steps) await client.query(sql);
  const made = await listTables(client);
  const { rows: keys } = await client.query<ForeignKey>(listForeignKeys);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  await client.query(`truncate ${made.map(quoted).join(', ')}`);
  for (const table of tables) await fillTable(client, folder, table);
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

const quoted = ({ name }: Table): string => `public."${name}"`;

/** No trigger looks at what was right when it was written. */
async function fillTable(
  client: pg.Client,
  folder: string,
  table: Manifest['tables'][number],
): Promise<void> {
  await client.query(`alter table ${quoted(table)} disable trigger user`);
  const sink = client.query(copyFrom(`copy ${written(table)} from stdin`));
  const file = path.join(folder, 'tables', `${table.name}.copy.gz`);
  await pipeline(createReadStream(file), createGunzip(), sink);
  if (sink.rowCount !== table.rows) throw new StartRefusal(texts.countWrong(table.name));
  await client.query(`alter table ${quoted(table)} enable trigger user`);
}
