import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { givenFolder } from '../../tests/support/folder';
import { readFunctions } from './function-files';
import { migrate } from './migrate';

const bare = await givenDatabase('bare');
const migrated = await givenDatabase('empty');
const folder = givenFolder();

/** A program of which the only function answers this. */
const programThatSays = (word: string): string => {
  const migrations = path.join(folder, word, 'migrations');
  const functions = path.join(folder, word, 'functions');
  for (const one of [migrations, functions]) mkdirSync(one, { recursive: true });
  writeFileSync(
    path.join(functions, 'greet.sql'),
    `create or replace function greet() returns text language sql as $$ select '${word}' $$;`,
  );
  return migrations;
};

const greeting = async (): Promise<unknown> =>
  (await bare.pool.query<{ greet: string }>('select greet()')).rows[0]?.greet;

describe('the text of a function', () => {
  it('is applied once, again when it changes, and taken back by no older program', async () => {
    const [older, newer] = [programThatSays('早'), programThatSays('晚')];
    expect(await migrate(bare.pool, older)).toEqual(['greet.sql']);
    expect(await migrate(bare.pool, older)).toEqual([]);
    expect(await migrate(bare.pool, newer)).toEqual(['greet.sql']);
    expect(await migrate(bare.pool, older)).toEqual([]);
    expect(await greeting()).toBe('晚');
  });

  it('leaves all as it was when one of them fails', async () => {
    const broken = programThatSays('午');
    writeFileSync(path.join(broken, '..', 'functions', 'other.sql'), 'create function');
    await expect(migrate(bare.pool, broken)).rejects.toThrow();
    expect(await greeting()).toBe('晚');
  });
});

interface Stored {
  name: string;
  source: string;
  takesRow: boolean;
}

/** Our own functions as the database has them; those of an extension are not ours. */
const storedFunctions = async (): Promise<Stored[]> => {
  const { rows } = await migrated.pool.query<Stored>(`
    select p.proname as name, p.prosrc as source,
           exists (select from unnest(p.proargtypes::oid[] || p.prorettype) as t (id) join pg_type y on y.oid = t.id
                    join pg_class c on c.oid = y.typrelid and c.relkind = 'r') as "takesRow"
      from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by p.proname`);
  return rows;
};

describe('every function of the schema', () => {
  it('has its present text in one file of its name', async () => {
    const stored = await storedFunctions();
    const files = readFunctions(path.join(__dirname, 'migrations'));
    expect(stored.map(({ name }) => `${name}.sql`)).toEqual(files.map(({ name }) => name));
    for (const [at, { source }] of stored.entries()) expect(files[at]?.sql).toContain(source);
  });

  it('takes and gives no row of a table: a table that is distributed later would drop it', async () => {
    expect((await storedFunctions()).filter(({ takesRow }) => takesRow).map(({ name }) => name)).toEqual([]);
  });
});
