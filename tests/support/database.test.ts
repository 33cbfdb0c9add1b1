import { describe, expect, it } from 'vitest';
import { givenDatabase } from './database';

const [one, other, demo] = await Promise.all([givenDatabase(), givenDatabase(), givenDatabase('demo')]);

describe('the databases of the tests', () => {
  it('are apart, also when they are made at the same moment', async () => {
    await one.pool.query('create table only_here (id int)');
    const seen = await other.pool.query("select to_regclass('only_here') as found");
    expect(seen.rows).toEqual([{ found: null }]);
  });

  it('have the schema of the migrations', async () => {
    const tables = await demo.pool.query("select to_regclass('schema_migrations') is not null as found");
    expect(tables.rows).toEqual([{ found: true }]);
  });

  it('are used in another time zone than the product knows', () => {
    expect(new Date('2022-11-22T01:00:00Z').getTimezoneOffset()).toBe(300);
  });
});
