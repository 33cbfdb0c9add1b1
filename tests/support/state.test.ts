import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { givenDatabase } from './database';
import { deedTablesOf, standing } from './deed-tables';
import { communityId } from './demo';
import { givenQuietDay, stateOf } from './state';

const database = await givenDatabase('demo');
const { db } = database;
// Before anybody has asked: as a migration of tomorrow would make it.
await sql`create table planted (community_id uuid not null, order_id uuid not null)`.execute(db);

const listCommunityTables = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select t.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and column_name = 'community_id' and table_type = 'BASE TABLE'`.execute(
    db,
  );
  return rows.map(({ name }) => name).sort();
};

describe('what a repetition or a refusal is held against', () => {
  it('is every table of a community, one of tomorrow too', async () => {
    const deeds = await deedTablesOf(database.pool);
    expect([...deeds, ...Object.keys(standing)].sort()).toEqual(await listCommunityTables());
  });

  it('changes with a row of a table that nobody has named, and is empty of it on a quiet day', async () => {
    const before = await stateOf(database);
    await sql`insert into planted values (${communityId}, ${communityId})`.execute(db);
    expect(await stateOf(database)).not.toBe(before);
    await givenQuietDay(database);
    expect(await stateOf(database)).toContain('planted: none');
  });

  it('changes with a word about the place and its people', async () => {
    const before = await stateOf(database);
    await sql`update households set remark_sealed = 'x'
               where id = (select id from households where remark_sealed is null limit 1)`.execute(db);
    const after = await stateOf(database);
    expect(after).not.toBe(before);
    expect(after.split('\n').filter((line) => !before.includes(line))).toHaveLength(1);
  });
});
