import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase, type Database, type DatabaseHandle } from '../backend/db/database';
import { migrate } from '../backend/db/migrate';
import { everywhere, inCommunity, inReach, inReachToRead } from '../backend/kernel/in-community';
import { givenDatabase } from './support/database';
import { communityId } from './support/demo';
import { givenSecondCommunity, second } from './support/second-community';
import { urlOf } from './support/template-database';

/** What every reader of docs/DATABASE.md knows as the directory, and has a community. */
const directory = ['building_codes', 'invitations', 'role_grants', 'supplier_links'];

const database = await givenDatabase('demo');
const { program } = database;
beforeAll(() => givenSecondCommunity(database));

const namesOf = async (db: Database, statement: RawBuilder<{ name: string }>): Promise<string[]> =>
  (await statement.execute(db)).rows.map(({ name }) => name);

const communityTables = sql<{ name: string }>`
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id'
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`;
const fencedTables = sql<{ name: string }>`
  select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
   where c.relrowsecurity and c.relforcerowsecurity order by 1`;

const communitiesIn = async (db: Database, table = 'households'): Promise<string[]> =>
  namesOf(db, sql`select distinct community_id::text as name from ${sql.table(table)} order by 1`);

describe('the fence', () => {
  it('stands around every table of a community but the directory', async () => {
    const all = await namesOf(database.db, communityTables);
    expect(all.length).toBeGreaterThan(40);
    const open = new Set(directory);
    expect(await namesOf(database.db, fencedTables)).toEqual(all.filter((name) => !open.has(name)));
  });

  it('is put up anew where it has another text', async () => {
    const { pool } = database;
    const asWritten = `select pg_get_expr(polqual, polrelid) as text from pg_policy where polrelid = 'wishes'::regclass`;
    const before = (await pool.query(asWritten)).rows;
    await pool.query(`drop policy fence on wishes; create policy fence on wishes using (true)`);
    await migrate(pool);
    expect((await pool.query(asWritten)).rows).toEqual(before);
  });

  it('is not looked over by a view', async () => {
    const owners = sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
         and not coalesce('security_invoker=true' = any (reloptions), false)`;
    expect(await namesOf(database.db, owners)).toEqual([]);
    expect(await communitiesIn(inCommunity(program, second.communityId), 'doors')).toEqual([
      second.communityId,
    ]);
  });

  it('shows a statement that skips the kernel nothing, and says so', async () => {
    await expect(communitiesIn(program.db)).rejects.toThrow(/sandan\.reach|type uuid: ""/);
    await expect(communitiesIn(program.db, 'doors')).rejects.toThrow(/sandan\.reach|type uuid: ""/);
  });

  it('shows the rows of the own community to a statement that names none', async () => {
    expect(await communitiesIn(inCommunity(program, communityId))).toEqual([communityId]);
    expect(await communitiesIn(inCommunity(program, second.communityId))).toEqual([second.communityId]);
    const both = [communityId.toUpperCase(), second.communityId];
    expect(await communitiesIn(inReach(program, both))).toHaveLength(2);
    expect(await communitiesIn(inReach(program, [communityId, v7()]))).toEqual([communityId]);
    expect(await communitiesIn(inReach(program, []))).toEqual([]);
    expect(await communitiesIn(inReach(program, []))).toEqual([]);
    expect(await communitiesIn(everywhere(program))).toHaveLength(2);
  });

  it('lets nobody write beyond it', async () => {
    const here = inCommunity(program, communityId);
    const moved =
      await sql`update households set remark_sealed = null where id = ${second.householdId}`.execute(here);
    expect(moved.numAffectedRows).toBe(0n);
    const gone = await sql`delete from entrances where id = ${second.entranceId}`.execute(here);
    expect(gone.numAffectedRows).toBe(0n);
    const planted = sql`insert into building_groups (community_id, id, kind, name, created_at)
      values (${second.communityId}, gen_random_uuid(), 'phase', '一期', now())`;
    await expect(planted.execute(here)).rejects.toThrow('row-level security');
  });

  it('ends with the transaction: whoever gets the connection next reaches nothing by it', async () => {
    const one = openDatabase(program.url, { max: 1 });
    afterAll(one.close);
    await communitiesIn(inCommunity(one, communityId));
    await expect(communitiesIn(one.db)).rejects.toThrow('type uuid: ""');
    await communitiesIn(inReachToRead(one, [communityId]));
    await expect(communitiesIn(one.db)).rejects.toThrow('type uuid: ""');
  });

  it('takes ids and nothing else', async () => {
    const words = `${communityId}}'; set local sandan.reach = '*`;
    await expect(communitiesIn(inReach(program, [words]))).rejects.toThrow('list of community ids');
  });
});

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name));

it('only who is here, and the order that says its reach itself, go around the fence', () => {
  const around = /database\)?\.(db|pool)\b|\bdb\b[^=]*\} = [\w.]*[dD]atabase;|database: \{/;
  const found = ['backend', 'scripts']
    .flatMap(sourcesIn)
    .filter((file) => !file.startsWith(path.join('backend', 'db')))
    .filter((file) => around.test(readFileSync(file, 'utf8')));
  expect(found.sort()).toEqual([
    path.join('backend', 'kernel', 'attempt.ts'),
    path.join('backend', 'kernel', 'call.ts'),
    // Whether it answers, and how many of its connections are in use.
    path.join('backend', 'transports', 'http', 'health-routes.ts'),
    path.join('backend', 'transports', 'http', 'metrics', 'meters.ts'),
    // Whether there is any community at all: the directory.
    path.join('backend', 'transports', 'server', 'start-server.ts'),
  ]);
});

describe('the program', () => {
  it('owns nothing and can take no fence down', async () => {
    const owned = sql<{
      name: string;
    }>`select relname as name from pg_class where relowner = current_user::regrole`;
    expect(await namesOf(program.db, owned)).toEqual([]);
    const { rows } =
      await sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(program.db);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    for (const words of [
      'alter table households disable row level security',
      'drop policy fence on households',
      'truncate orders',
      'delete from schema_migrations',
      'update schema_functions set checksum = name',
      'create table mine (id int)',
      'set row_security = off; select from households',
      'set session authorization sandan',
    ])
      await expect(program.pool.query(words)).rejects.toThrow();
  });

  it('is told in words that it cannot change the schema', async () => {
    await expect(migrate(program.pool)).rejects.toThrow('DATABASE_OWNER_URL');
  });

  it('reads without being able to write', async () => {
    const reading = inReachToRead(program, [communityId]);
    const write = sql`update households set remark_sealed = null where community_id = ${communityId}`;
    await expect(write.execute(reading)).rejects.toThrow('read-only transaction');
    expect(await communitiesIn(reading)).toEqual([communityId]);
  });
});

describe('where one account is all there is', () => {
  let alone: DatabaseHandle;
  const name = `alone_${randomBytes(4).toString('hex')}`;
  beforeAll(async () => {
    await database.pool.query(`create role ${name} login password 'alone'`);
    await database.pool.query(`create database ${name} owner ${name}`);
    const url = new URL(urlOf(inject('adminUrl'), name));
    url.username = name;
    url.password = 'alone';
    alone = openDatabase(url.href);
    await migrate(alone.pool);
  });
  afterAll(async () => {
    await alone.close();
    await database.pool.query(`drop database ${name} with (force)`);
    await database.pool.query(`drop role ${name}`);
  });

  it('the fence is forced on it', async () => {
    await expect(sql`select from orders`.execute(alone.db)).resolves.toBeDefined();
    await sql`insert into counties (id, name) values (${second.countyId}, '示例县')`.execute(alone.db);
    await sql`insert into teams (id, county_id, name) values (${second.teamId}, ${second.countyId}, '示例组')`.execute(
      alone.db,
    );
    await sql`insert into communities (id, team_id, name, created_at) values (${second.communityId}, ${second.teamId}, '示例苑', now())`.execute(
      alone.db,
    );
    const group = sql`insert into building_groups (community_id, id, kind, name, created_at)
      values (${second.communityId}, gen_random_uuid(), 'phase', '一期', now())`;
    await expect(group.execute(alone.db)).rejects.toThrow(/sandan\.reach|type uuid: ""/);
    await group.execute(inCommunity(alone, second.communityId));
    expect(await communitiesIn(inCommunity(alone, second.communityId), 'building_groups')).toHaveLength(1);
    expect(await communitiesIn(inCommunity(alone, communityId), 'building_groups')).toEqual([]);
  });
});
