import { existsSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { usualPatience, withBriefLocks, type LockPatience } from './brief-locks';
import { applyFunctions } from './function-files';
import { fenceTables, grantRows } from './fence-tables';
import { readMigrations, type Migration } from './migration-files';
import { StartRefusal } from './start-refusal';
import { texts } from './texts';

/** A step that a database has come through. */
export interface Applied {
  version: string;
  name: string;
  checksum: string;
}

/** Any number that nobody else on the server takes; the same in every instance. */
const lockKey = 7_302_026;

/** The list of the steps that a database has come through. */
export const createMigrationsTable = `
  create table if not exists schema_migrations (
    version text primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;

const listApplied = async (client: pg.ClientBase): Promise<Applied[]> => {
  const sql = 'select version, name, checksum from schema_migrations order by version';
  return (await client.query<Applied>(sql)).rows;
};

const refuseForeign = (known: Map<string, Migration>, applied: Applied[]): void => {
  for (const { version, name, checksum } of applied) {
    const file = known.get(version);
    if (!file) throw new StartRefusal(texts.schemaNewer(name));
    if (file.checksum !== checksum) throw new StartRefusal(texts.migrationChanged(file.name));
  }
};

/** The steps that come next for a database which has had those; refuses what `migrate` refuses. */
export const findPending = (files: Migration[], applied: Applied[]): Migration[] => {
  refuseForeign(new Map(files.map((file) => [file.version, file])), applied);
  const done = new Set(applied.map(({ version }) => version));
  const last = applied.at(-1)?.version ?? '';
  const pending = files.filter(({ version }) => !done.has(version));
  const late = pending.find(({ version }) => version < last);
  if (late) throw new StartRefusal(texts.migrationLate(late.name));
  return pending;
};

const insertApplied = 'insert into schema_migrations (version, name, checksum) values ($1, $2, $3)';

const apply = async (
  client: pg.ClientBase,
  { version, name, checksum, sql }: Migration,
  patience: LockPatience,
): Promise<string> => {
  try {
    return await withBriefLocks(client, patience, name, async () => {
      await client.query(unhurried(sql));
      await client.query(insertApplied, [version, name, checksum]);
      return name;
    });
  } catch (cause) {
    if (cause instanceof StartRefusal) throw cause;
    throw new Error(`migration ${name} failed`, { cause });
  }
};

/** Where the steps lie: beside this file, or beside the program's folder when it was built into one file. */
export const stepsFolder = (): string => {
  const beside = path.join(__dirname, 'migrations');
  return existsSync(beside) ? beside : path.resolve('backend', 'db', 'migrations');
};

/** An upgrade may take its time, and so may the instance that upgrades before us. */
const unhurried = (text: string, values: unknown[] = []) => ({ text, values, query_timeout: 3_600_000 });

const isNotAllowed = (error: unknown): boolean => (error as { code?: unknown }).code === '42501';

interface MigrateWish {
  patience?: LockPatience;
  /** The role that the program signs in as; '' where it is the owner itself. */
  program?: string;
}

const bringForward = async (
  client: pg.ClientBase,
  folder: string,
  { patience, program }: Required<MigrateWish>,
): Promise<string[]> => {
  await client.query(`set statement_timeout = 0; set sandan.reach = '*'`);
  await client.query(unhurried('select pg_advisory_lock($1)', [lockKey]));
  await client.query(createMigrationsTable);
  const names: string[] = [];
  for (const file of findPending(readMigrations(folder), await listApplied(client))) {
    names.push(await apply(client, file, patience));
  }
  const functions = await withBriefLocks(client, patience, texts.functions, () =>
    applyFunctions(client, folder),
  );
  await fenceTables(client, patience);
  if (program) await grantRows(client, program);
  return [...names, ...functions];
};

/**
 * Brings the schema and its functions to what this program knows and answers the names of the files it applied now.
 * Instances that start at once wait for each other. Refuses with a StartRefusal a database that is newer,
 * an applied file that changed since, a new file numbered before an applied one, and a step whose tables somebody holds
 * for minutes: it stands in no queue for longer than 2 s, so that those who only read go on meanwhile; and an account that
 * does not own the schema. Afterwards every
 * community's table is fenced, and `program` may work with the rows (docs/decisions/0034).
 */
export const migrate = async (
  pool: pg.Pool,
  folder = stepsFolder(),
  { patience = usualPatience, program = '' }: MigrateWish = {},
): Promise<string[]> => {
  const client = await pool.connect();
  try {
    return await bringForward(client, folder, { patience, program });
  } catch (cause) {
    if (!isNotAllowed(cause)) throw cause;
    throw new StartRefusal(texts.notOwner, { cause });
  } finally {
    // Closing the session gives the lock back and leaves none of our settings in the pool.
    client.release(true);
  }
};
