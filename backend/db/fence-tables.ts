import pg from 'pg';
import { withBriefLocks, type LockPatience } from './brief-locks';

/** Who somebody is and what they may do where is asked before anybody is in a community (docs/DATABASE.md). */
export const directory = ['role_grants', 'building_codes', 'invitations', 'supplier_links'];

const reach = `current_setting('sandan.reach')`;
/** Asked once per table and statement, not per row; why the two are written like this: docs/decisions/0034. */
const the = `(select case when left(${reach}, 1) in ('*', '{') then null else ${reach}::uuid end)`;
const wide = `(case ${reach} when '*' then 1 else nullif(strpos(${reach}, community_id::text), 0) end) is not null`;
const inReach = `community_id = ${the} or ${wide}`;

const unfencedTables = `
  select c.oid::regclass::text as name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id' and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and c.relname <> all ($1)
     and not (c.relrowsecurity and c.relforcerowsecurity
              and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'fence'
                             and obj_description(p.oid, 'pg_policy') = $2))`;

/** A view asks as its owner unless it says otherwise, and would look over the fence. */
const ownersViews = `
  select c.oid::regclass::text as name from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
     and not coalesce('security_invoker=true' = any (c.reloptions), false)`;

const fence = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  drop policy if exists fence on ${table};
  create policy fence on ${table} using (${inReach}) with check (${inReach});
  comment on policy fence on ${table} is ${pg.escapeLiteral(inReach)}`;

const asAsker = (view: string): string => `alter view ${view} set (security_invoker = true)`;

async function namesOf(client: pg.ClientBase, text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(text, values);
  return rows.map(({ name }) => name);
}

/** Puts the fence around every community table that has none, those of a new migration too, or one of another text. */
export async function fenceTables(client: pg.ClientBase, patience: LockPatience): Promise<void> {
  const tables = (await namesOf(client, unfencedTables, [directory, inReach])).map(
    (name) => [name, fence(name)] as const,
  );
  const views = (await namesOf(client, ownersViews)).map((name) => [name, asAsker(name)] as const);
  // One at a time: nobody waits for all of them.
  for (const [name, change] of [...views, ...tables])
    await withBriefLocks(client, patience, name, () => client.query(change));
}

/** What the schema has come through is the owner's to write, and everybody's to read. */
const history = ['schema_migrations', 'schema_functions'];

/** The last of the four that are given together: of several, PostgreSQL asks for any. */
const lacking = `
  select from pg_tables
   where schemaname = 'public' and tablename <> all ($2)
     and not has_table_privilege($1, format('%I.%I', schemaname, tablename), 'delete')`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Lets the program's role work with the rows of all tables, and with nothing else: it owns none. */
export async function grantRows(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ isOwner: boolean }>('select current_user = $1 as "isOwner"', [role]);
  if (rows[0]?.isOwner || !(await client.query(lacking, [role, history])).rowCount) return;
  const program = quoted(role);
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${program}`);
  await client.query(`revoke insert, update, delete on ${history.join(', ')} from ${program}`);
}
