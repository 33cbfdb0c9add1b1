import { afterAll, describe as suite, expect, it } from 'vitest';
import path from 'node:path';
import type pg from 'pg';
import { across, writtenAcross } from './statements/across';
import { mayTakeAgain } from './statements/claims-once';
import { describe } from './statements/describe';
import { looseTables, parserIsReady } from './statements/one-community';
import { returnedFunctions } from './statements/returned-functions';
import { compareRow } from './statements/row-type';
import { readStatements, type Statement } from './statements/statements';
import { holds, writesOrHolds } from './statements/writes';
import { givenDatabase } from './support/database';

/** Put together from a list while the program runs; each is run by the tests of its file. */
const unreadable = [
  'backend/modules/households/building-plan/entrance-ties.ts',
  'backend/modules/households/forgetting/forget-ended.ts',
  'backend/modules/households/search/register-rows.ts',
  'backend/modules/overview/rows.ts',
  'backend/modules/overview/to-do.ts',
  // Goes around each of the recount's questions, which are read for themselves.
  'backend/reconcile/index.ts',
];

const { statements, unread, checker } = readStatements(path.join(__dirname, '..'));
await parserIsReady;
const database = await givenDatabase();
const client = await database.pool.connect();
afterAll(() => client.release());

async function faultsOf(on: pg.ClientBase, { at, text, row }: Statement): Promise<string[]> {
  try {
    const columns = await describe(on, text);
    const faults = row ? compareRow(checker, row, columns) : [];
    return faults.map((fault) => `${at} ${fault}`);
  } catch (refused) {
    return [`${at} ${(refused as Error).message}`];
  }
}

async function allFaults(): Promise<string[]> {
  const faults: string[] = [];
  for (const statement of statements) faults.push(...(await faultsOf(client, statement)));
  return faults;
}

suite('every statement of the backend', () => {
  it('is read from the sources, with the fragments in it', () => {
    expect(statements.length).toBeGreaterThan(450);
    expect([...new Set(unread.map((one) => one.split(':')[0]))].sort()).toEqual(unreadable);
  });

  it('is taken by PostgreSQL, and its columns are those that are read', async () => {
    expect(await allFaults()).toEqual([]);
  });

  it('gives an expression its name in snake_case, and a column none', () => {
    const translates = (text: string) => /\bas "\w*[A-Z]/.test(text);
    expect(translates('select order_id as "orderId" from orders')).toBe(true);
    expect(statements.filter(({ text }) => translates(text)).map(({ at }) => at)).toEqual([]);
  });

  it('is found where a column was renamed, wherever it is named', async () => {
    await client.query('alter table drop_offs rename column confirmed_at to said_at');
    const faults = await allFaults();
    await client.query('alter table drop_offs rename column said_at to confirmed_at');
    expect(faults.length).toBeGreaterThan(5);
    expect(faults.every((fault) => /^backend\/.*:\d+ .*confirmed_at/.test(fault))).toBe(true);
  });
});

/** Tables behind the fence, and the views over them. */
async function communityTables(): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and (relrowsecurity or relkind = 'v')`);
  return new Set(rows.map(({ name }) => name));
}

it('every statement names one community on every table, or stands in the list of those that look across', async () => {
  const fenced = await communityTables();
  const loose = statements.filter(({ text }) => looseTables(text, fenced).length > 0);
  const files = [...new Set(loose.map(({ at }) => at.split(':')[0]))].sort();
  expect(files).toEqual(Object.values(across).flat().sort());
});

it('what writes or holds rows names its community, unless it is written everywhere for a reason', async () => {
  const fenced = await communityTables();
  const loose = statements.filter(({ text }) => writesOrHolds(text) && looseTables(text, fenced).length > 0);
  const files = [...new Set(loose.map(({ at }) => at.split(':')[0]))].sort();
  expect(files).toEqual(Object.values(writtenAcross).flat().sort());
  expect(loose.filter(({ text }) => holds(text)).map(({ at }) => at)).toEqual([]);
});

it('no statement answers by a function of ours what it has just written', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace`,
  );
  const ours = new Set(rows.map(({ name }) => name));
  const those = statements.filter(({ text }) => returnedFunctions(text).some((name) => ours.has(name)));
  expect(ours.has('order_total_fen')).toBe(true);
  expect(those.map(({ at }) => at)).toEqual([]);
});

it('what takes some rows for itself takes them once', () => {
  expect(
    mayTakeAgain(
      'update a set x = 1 from (select id from a limit 1 for update skip locked) b where a.id = b.id',
    ),
  ).toBe(true);
  expect(
    mayTakeAgain(
      'with b as (select id from a limit 1 for update) update a set x = 1 from b where a.id = b.id',
    ),
  ).toBe(false);
  expect(statements.filter(({ text }) => mayTakeAgain(text)).map(({ at }) => at)).toEqual([]);
});

suite('a row that is read', () => {
  const read = (name: string): Statement => {
    const found = statements.find(({ at, row }) => at.startsWith(`backend/modules/orders/${name}`) && row);
    if (!found) throw new Error(`no statement in ${name}`);
    return found;
  };

  it('must come, whole and nothing beside it, and as what it is taken for', async () => {
    const { row } = read('waves/waves.ts');
    if (!row) throw new Error('no row');
    const [missing] = compareRow(checker, row, await describe(client, 'select 1 where false'));
    expect(missing).toMatch(/is read and does not come/);
    const beside = compareRow(checker, row, await describe(client, 'select 1 as surplus'));
    expect(beside).toContain('surplus comes and is not read');
    const wrong = await describe(client, 'select 1 as id, now()::text as opens_at, null::text as kind');
    expect(compareRow(checker, row, wrong)).toEqual(
      expect.arrayContaining([
        'id is read as string and comes as number',
        'opensAt is read as Date and comes as string',
      ]),
    );
  });
});
