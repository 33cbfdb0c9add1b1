import { expect, it } from 'vitest';
import { givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { zhuHome } from '../../tests/support/demo';
import { givenOrder } from '../../tests/support/given';
import { reconcile } from '.';

const database = await givenDatabase('demo');

it('the recount finds an ended household with goods, a door without a cell, and a floor that drifted', async () => {
  expect(await reconcile(database.db)).toEqual([]);
  await givenOrder(givenApp(database));
  const id = `'${zhuHome.householdId}'`;
  await database.pool.query(`update households set floor = 9 where id = ${id}`);
  expect(await reconcile(database.db)).toMatchObject([
    { check: 'a household is on the floor of its dwelling', expected: 5, found: 9 },
  ]);
  await database.pool.query(`update households set ended_at = now() where id = ${id}`);
  expect(await reconcile(database.db)).toMatchObject([
    { check: 'an ended household has nothing in hand', expected: 0, found: 2 },
    { check: 'every dwelling has a household', expected: 1, found: 0 },
  ]);
});
