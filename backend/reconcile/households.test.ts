import { expect, it } from 'vitest';
import { givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { home, zhuHome } from '../../tests/support/demo';
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

const forgotten = `id = '${home('10-1-403').householdId}'`;
const kept: readonly (readonly [what: string, planted: string])[] = [
  [
    'a resident',
    `insert into residents (community_id, id, household_id, name_sealed, relation, added_at)
     select community_id, gen_random_uuid(), id, 'x', 'child', now() from households where ${forgotten}`,
  ],
  [
    'a number',
    `insert into contacts (community_id, id, household_id, relation, phone_sealed, phone_hash, last_four_hash, position,
                           added_at)
     select community_id, gen_random_uuid(), id, 'own', 'x', 'y', 'z', 0, now() from households where ${forgotten}`,
  ],
  [
    'care',
    `insert into care_flags (community_id, household_id, flag, since)
     select community_id, id, 'infant', now() from households where ${forgotten}`,
  ],
  ['a remark', `update households set remark_sealed = 'x' where ${forgotten}`],
  [
    'a name in its history',
    `insert into register_facts (community_id, id, household_id, field, value_sealed, source, recorded_at, recorded_by)
     select community_id, gen_random_uuid(), id, 'resident', 'x', 'door', now(), (select id from accounts limit 1)
       from households where ${forgotten}`,
  ],
];

it.each(kept)('the recount finds %s of a household that was forgotten', async (_, planted) => {
  const found = async () =>
    (await reconcile(database.db)).filter(({ check }) => check.startsWith('a forgotten household'));
  for (const table of ['residents', 'contacts', 'care_flags', 'register_facts'])
    await database.pool.query(`delete from ${table} where household_${forgotten}`);
  await database.pool.query(`
    update households set ended_at = now() - interval '91 days', forgotten_at = now(), remark_sealed = null
     where ${forgotten}`);
  expect(await found()).toEqual([]);
  await database.pool.query(planted);
  expect(await found()).toMatchObject([{ expected: 0, found: 1 }]);
});

const nobody = '0199cafe-0000-7000-8000-000000000000';
const planted = (household: string, account: string) => `
  insert into register_facts (community_id, id, household_id, field, value_sealed, source, recorded_at, recorded_by)
  select community_id, gen_random_uuid(), ${household}, 'floor', 'x', 'door', now(), ${account}
    from households where id = '${home('10-1-302').householdId}'`;
const anAccount = '(select id from accounts limit 1)';

it.each([
  [
    'what is known is of a household that is there',
    `household ${nobody}`,
    planted(`'${nobody}'`, anAccount),
    `delete from register_facts where household_id = '${nobody}'`,
  ],
  [
    'what is known was said by somebody who is known',
    `account ${nobody}`,
    planted('id', `'${nobody}'`),
    `delete from register_facts where recorded_by = '${nobody}'`,
  ],
  [
    'a role is held at a place that is there',
    `household ${nobody}`,
    `insert into role_grants (id, account_id, role, level, community_id, household_id, starts_at, granted_at)
     select gen_random_uuid(), ${anAccount}, 'resident', 'household', community_id, '${nobody}', now(), now()
       from households limit 1`,
    `delete from role_grants where household_id = '${nobody}'`,
  ],
])(
  'the recount finds whatever a statement by hand has left hanging: %s',
  async (check, about, plant, mend) => {
    const found = async () => (await reconcile(database.db)).filter((one) => one.check === check);
    expect(await found()).toEqual([]);
    await database.pool.query(plant);
    expect(await found()).toMatchObject([{ about, expected: 0, found: 1 }]);
    await database.pool.query(mend);
  },
);
