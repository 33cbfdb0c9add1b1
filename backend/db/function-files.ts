import type pg from 'pg';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readSql } from './migration-files';

/** The present text of one SQL function: a file functions/<name>.sql. */
interface FunctionFile {
  name: string;
  checksum: string;
  sql: string;
}

/** The functions lie beside the migrations; a folder of migrations alone has none. */
export function readFunctions(migrationsFolder: string): FunctionFile[] {
  const folder = path.join(migrationsFolder, '..', 'functions');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const sql = readSql(path.join(folder, name));
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

const createTable = `
  create table if not exists schema_functions (
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (name, checksum)
  )`;

const markApplied = `
  insert into schema_functions (name, checksum) values ($1, $2) on conflict do nothing`;

async function isNew(client: pg.ClientBase, { name, checksum }: FunctionFile): Promise<boolean> {
  const { rowCount } = await client.query(markApplied, [name, checksum]);
  return rowCount === 1;
}

/**
 * Puts the texts in place that this database has not had yet and answers their names; call it in a transaction, so that
 * all are there or none. A text that it had
 * before is left alone: an instance of the release before, started again beside a newer one, takes nothing back.
 */
export async function applyFunctions(client: pg.ClientBase, migrationsFolder: string): Promise<string[]> {
  await client.query(createTable);
  // They call each other: what one needs may be made after it.
  await client.query('set local check_function_bodies = off');
  const applied: string[] = [];
  for (const file of readFunctions(migrationsFolder)) {
    if (!(await isNew(client, file))) continue;
    await client.query(file.sql);
    applied.push(file.name);
  }
  return applied;
}
