import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';

const { pool, db } = await givenDatabase('empty', { max: 1 });
const kept = async () => {
  const { rows } = await pool.query<{ statement: string }>(
    `select statement from pg_prepared_statements where statement like '%as n%' order by 1`,
  );
  return rows.map(({ statement }) => statement);
};

it('a statement that is marked is parsed once for a connection, whatever is asked with it', async () => {
  const ask = async (n: number) =>
    (await sql<{ n: number }>`/* kept */ select ${n}::int as n`.execute(db)).rows;
  expect(await ask(1)).toEqual([{ n: 1 }]);
  expect(await ask(2)).toEqual([{ n: 2 }]);
  expect(await kept()).toEqual(['/* kept */ select $1::int as n']);
  await sql`/* kept */ select ${'x'}::text as n`.execute(db);
  await sql`select ${3}::int as n`.execute(db);
  expect(await kept()).toEqual(['/* kept */ select $1::int as n', '/* kept */ select $1::text as n']);
});

it('one that fails is asked again as it was', async () => {
  const divide = (by: number) => sql<{ n: number }>`/* kept */ select 6 / ${by}::int as n`.execute(db);
  await expect(divide(0)).rejects.toThrow('division by zero');
  expect((await divide(3)).rows).toEqual([{ n: 2 }]);
});
