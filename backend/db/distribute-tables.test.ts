import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { distributeTables, parentsFirst, printDistribution } from './distribute-tables';
import { directory } from './fence-tables';
import { StartRefusal } from './start-refusal';

const { pool } = await givenDatabase('empty');

const namesOf = async (sql: string, values: unknown[] = []): Promise<string[]> =>
  (await pool.query<{ name: string }>(sql, values)).rows.map(({ name }) => name);

const printed = async (): Promise<string[]> => {
  const client = await pool.connect();
  return printDistribution(client).finally(() => client.release());
};

const tablesIn = (lines: readonly string[], call: string): string[] =>
  lines.flatMap((line) => new RegExp(`${call}\\('([a-z_]+)'`).exec(line)?.[1] ?? []);

describe('the spread over several machines', () => {
  it('names every table once: the directory whole, all else by its community', async () => {
    const lines = await printed();
    const spread = tablesIn(lines, 'create_distributed_table');
    const copied = tablesIn(lines, 'create_reference_table');
    expect([...spread, ...copied].sort()).toEqual(
      (await namesOf(`select tablename as name from pg_tables where schemaname = 'public'`)).sort(),
    );
    const withCommunity = await namesOf(
      `select t.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where table_schema = 'public' and column_name = 'community_id' and table_type = 'BASE TABLE'`,
    );
    expect(spread.sort()).toEqual(withCommunity.filter((name) => !directory.includes(name)).sort());
    expect(spread.length).toBeGreaterThan(40);
  });

  it('keeps all tables of a community on one machine', async () => {
    const lines = (await printed()).filter((line) => line.includes('create_distributed_table'));
    const [first] = tablesIn(lines, 'create_distributed_table');
    expect(lines[0]).toContain(`'community_id', colocate_with => 'none'`);
    for (const line of lines.slice(1)) expect(line).toContain(`'community_id', colocate_with => '${first}'`);
  });

  it('takes each table after those that its foreign keys point to', async () => {
    const order = tablesIn(await printed(), 'create_(?:distributed|reference)_table');
    const { rows } = await pool.query<{ child: string; parent: string }>(`
      select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`);
    expect(rows.filter(({ child, parent }) => order.indexOf(child) < order.indexOf(parent))).toEqual([]);
  });

  it('refuses, and changes nothing, where the extension is missing', async () => {
    const client = await pool.connect();
    const logged: string[] = [];
    const refused = distributeTables(client, (line) => logged.push(line)).finally(() => client.release());
    await expect(refused).rejects.toThrow(StartRefusal);
    await expect(refused).rejects.toThrow('citus');
    expect(logged).toEqual([]);
  });

  it('finds no order where foreign keys go round', () => {
    const circle = [
      { name: 'a', hasCommunity: true, parents: ['b'] },
      { name: 'b', hasCommunity: true, parents: ['a'] },
    ];
    expect(() => parentsFirst(circle)).toThrow('a, b');
  });
});

/** What Citus asks of a schema, by its catalogue. */
describe('the schema', () => {
  const spread = `c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id')`;

  it('has no unique key of a community table without the community', async () => {
    const without = await namesOf(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
        where i.indisunique and c.relkind = 'r' and ${spread}
          and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id'
                             and a.attnum = any (i.indkey::smallint[]))`,
      [directory],
    );
    expect(without).toEqual([]);
  });

  it('points from a community table to another by the community first, and never from the directory to one', async () => {
    const wrong = await namesOf(
      `select f.conname as name from pg_constraint f join pg_class c on c.oid = f.confrelid
        where f.contype = 'f' and ${spread}
          and not exists (
            select from unnest(f.conkey, f.confkey) k (mine, theirs)
              join pg_attribute m on m.attrelid = f.conrelid and m.attnum = k.mine and m.attname = 'community_id'
              join pg_attribute t on t.attrelid = f.confrelid and t.attnum = k.theirs and t.attname = 'community_id'
             where f.conrelid::regclass::text <> all ($1))`,
      [directory],
    );
    expect(wrong).toEqual([]);
  });
});
