import type pg from 'pg';
import { directory } from './fence-tables';
import { StartRefusal } from './start-refusal';
import { texts } from './texts';

/** A table of the schema, as it lies now. */
export interface LyingTable {
  name: string;
  hasCommunity: boolean;
  /** Tables that its foreign keys point to; itself is none of them. */
  parents: string[];
}

export const listTables = `
  select c.relname as name,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id'
                    and not a.attisdropped) as "hasCommunity",
         array(select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
                where f.conrelid = c.oid and f.contype = 'f' and p.oid <> c.oid) as parents
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
   order by c.relname`;

/** Our own functions; statements that run beside the rows call them there. */
const listFunctions = `
  select p.oid::regprocedure::text as name from pg_proc p
   where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
   order by 1`;

const isSpread = ({ name, hasCommunity }: LyingTable): boolean => hasCommunity && !directory.includes(name);

/** Each after all that its foreign keys point to; throws when they go round in a circle. */
export function parentsFirst(tables: readonly LyingTable[]): LyingTable[] {
  const ordered: LyingTable[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const left = new Set(waiting.map(({ name }) => name));
    const next = waiting.filter(({ parents }) => !parents.some((parent) => left.has(parent)));
    if (next.length === 0) throw new Error(`foreign keys go round in a circle: ${[...left].join(', ')}`);
    ordered.push(...next);
    waiting = waiting.filter((table) => !next.includes(table));
  }
  return ordered;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const copied = ({ name }: LyingTable): string => `select create_reference_table(${quoted(name)})`;

const spread = ({ name }: LyingTable, first: string): string =>
  `select create_distributed_table(${quoted(name)}, 'community_id', colocate_with => ${quoted(name === first ? 'none' : first)})`;

/** A table of some size takes as long as its rows need to be copied. */
const unhurried = (text: string) => ({ text, query_timeout: 24 * 3600_000 });

interface Step {
  table: string;
  sql: string;
}

/** The directory lies whole on every machine; all else by its community, all tables of one together. */
export function stepsFor(tables: readonly LyingTable[]): Step[] {
  const ordered = parentsFirst(tables);
  const first = ordered.find(isSpread)?.name ?? '';
  return ordered.map((table) => ({
    table: table.name,
    sql: isSpread(table) ? spread(table, first) : copied(table),
  }));
}

/** Only a trigger that reads no other table is left, and that is what Citus cannot know (docs/decisions/0036). */
const allowTriggers = 'set citus.enable_unsafe_triggers = on';

const hasCitus = async (client: pg.ClientBase): Promise<boolean> =>
  (await client.query(`select from pg_extension where extname = 'citus'`)).rowCount === 1;

const listDone = async (client: pg.ClientBase): Promise<ReadonlySet<string>> => {
  const sql = 'select c.relname as name from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid';
  return new Set((await client.query<{ name: string }>(sql)).rows.map(({ name }) => name));
};

async function stepsLeft(client: pg.ClientBase, done: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await client.query<LyingTable>(listTables);
  const steps = stepsFor(rows).filter(({ table }) => !done.has(table));
  const functions = await client.query<{ name: string }>(listFunctions);
  const everywhere = functions.rows.map(({ name }) => `select create_distributed_function(${quoted(name)})`);
  return [allowTriggers, ...steps.map(({ sql }) => sql), ...everywhere];
}

/** What `distributeTables` would run on this database, also where the extension is missing. */
export const printDistribution = async (client: pg.ClientBase): Promise<string[]> =>
  stepsLeft(client, (await hasCitus(client)) ? await listDone(client) : new Set());

/**
 * Spreads the migrated tables over the machines of a Citus cluster, table by table: whoever was interrupted runs it
 * again. Refuses a database without the extension.
 */
export async function distributeTables(client: pg.ClientBase, log: (line: string) => void): Promise<void> {
  if (!(await hasCitus(client))) throw new StartRefusal(texts.noCitus);
  await client.query(`set statement_timeout = 0; set sandan.reach = '*'`);
  for (const sql of await stepsLeft(client, await listDone(client))) {
    log(sql);
    await client.query(unhurried(sql));
  }
}
