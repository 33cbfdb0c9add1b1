import type pg from 'pg';
import { findPending, type Applied } from '../db/migrate';
import type { Migration } from '../db/migration-files';
import { StartRefusal } from '../db/start-refusal';
import { ok, weak, wrong, type Finding } from './finding';
import { texts } from './texts';

/** The schema is the one that this program knows. */
export function checkSchema(files: Migration[], applied: Applied[]): Finding {
  const last = applied.at(-1);
  if (!last) return wrong('schema', texts.schemaNone, texts.schemaNoneDo);
  try {
    const { length } = findPending(files, applied);
    return length > 0
      ? wrong('schema', texts.schemaBehind(length), texts.schemaBehindDo)
      : ok('schema', texts.schemaFine(last.version));
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    return wrong('schema', texts.schemaWrong, error.message);
  }
}

export async function listApplied(client: pg.Pool): Promise<Applied[]> {
  const there = await client.query(
    `select from pg_class where oid = to_regclass('public.schema_migrations')`,
  );
  if (there.rowCount === 0) return [];
  const sql = 'select version, name, checksum from schema_migrations order by version';
  return (await client.query<Applied>(sql)).rows;
}

/** What the account of the program may do. */
export interface Rights {
  /** Above every rule of the database. */
  isSuper: boolean;
  /** The tables are its own. */
  owns: boolean;
  /** Tables that it cannot read and write. */
  lacking: string[];
}

/** The account can do its work, and no more than that. */
export function checkRights({ isSuper, owns, lacking }: Rights): Finding {
  if (lacking.length > 0)
    return wrong('rights', texts.rightsLacking(lacking.slice(0, 5).join('、')), texts.rightsLackingDo);
  if (isSuper) return weak('rights', texts.rightsSuper, texts.rightsSuperDo);
  return owns ? weak('rights', texts.rightsOwner, texts.rightsOwnerDo) : ok('rights', texts.rightsFine);
}

/** What this role may do. The lists of what a database has had are the owner's to write. */
export async function readRights(client: pg.Pool, role: string): Promise<Rights> {
  const sql = `
    select (select rolsuper or rolbypassrls from pg_roles where rolname = $1) as "isSuper",
           coalesce(bool_or(pg_has_role($1, c.relowner, 'usage')), false) as owns,
           coalesce(array_agg(c.relname::text order by c.relname) filter (where not (
             has_table_privilege($1, c.oid, 'select') and has_table_privilege($1, c.oid, 'insert')
             and has_table_privilege($1, c.oid, 'update') and has_table_privilege($1, c.oid, 'delete'))), '{}') as lacking
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'schema\\_%'`;
  const { rows } = await client.query<Rights>(sql, [role]);
  return rows[0] ?? { isSuper: false, owns: false, lacking: [] };
}

const MOST_APART_MS = 5_000;

/** The clocks agree: what is due is decided here, what was written there. */
export function checkClock(apartMs: number): Finding {
  const seconds = (Math.abs(apartMs) / 1_000).toFixed(1);
  if (Math.abs(apartMs) > MOST_APART_MS) return wrong('clock', texts.clockWrong(seconds), texts.clockWrongDo);
  return ok('clock', texts.clockFine(seconds));
}

/** How far this machine's clock is before the database's, half of the question's way taken off. */
export async function readClock(client: pg.Pool): Promise<number> {
  await client.query('select 1');
  const asked = Date.now();
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const answered = Date.now();
  return (asked + answered) / 2 - (rows[0]?.now.getTime() ?? 0);
}

export async function readSize(client: pg.Pool): Promise<number> {
  const sql = 'select pg_database_size(current_database()) as size';
  return (await client.query<{ size: number }>(sql)).rows[0]?.size ?? 0;
}
