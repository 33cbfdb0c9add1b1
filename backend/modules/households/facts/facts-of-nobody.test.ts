import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, home } from '../../../../tests/support/demo';
import { testSecrets } from '../../../../tests/support/secrets';
import { demoAccountId } from '../../../demo/people';
import { addAll } from './register-facts';

const { db, pool } = await givenDatabase('demo');
const { householdId } = home('10-1-502');
const qin = demoAccountId('qin');
const write = (fact: { householdId: string; by?: string }) =>
  addAll(
    {
      db,
      secrets: testSecrets,
      now: new Date('2026-11-22T01:30:00Z'),
      actor: { accountId: fact.by ?? qin },
    },
    communityId,
    [
      { householdId, field: 'floor', value: 5 },
      { householdId: fact.householdId, field: 'floor', value: 5 },
    ],
    { source: 'door' },
  );
const count = async () =>
  (await pool.query('select count(*)::integer n from register_facts')).rows as unknown;

/** A household of which nothing else is known yet, so that only its facts can hold it. */
async function addBareHousehold(): Promise<string> {
  const id = v7();
  await pool.query(
    `insert into households (community_id, id, entrance_id, dwelling_id, floor, room_no, is_vacant)
     select community_id, $2::uuid, entrance_id, dwelling_id, floor, left($2::uuid::text, 13), false from households where id = $1`,
    [householdId, id],
  );
  return id;
}

/** Looked up once for a slice of facts; what is refused is what foreign keys would refuse (docs/decisions/0036). */
describe('a fact of the register', () => {
  it('is of a household that is there, recorded by somebody who is there', async () => {
    const before = await count();
    await expect(write({ householdId: v7() })).rejects.toThrow('household that is not there');
    await expect(write({ householdId, by: v7() })).rejects.toThrow('recorded by nobody');
    expect(await count()).toEqual(before);
    await write({ householdId });
    expect(await count()).not.toEqual(before);
  });

  it('stays with its household', async () => {
    const bare = await addBareHousehold();
    await write({ householdId: bare });
    const move = 'update register_facts set household_id = $2 where household_id = $1';
    await expect(pool.query(move, [bare, householdId])).rejects.toThrow('only added to');
  });

  it('waits for whoever is taking its household away at that moment', async () => {
    const bare = await addBareHousehold();
    const deleter = await pool.connect();
    await deleter.query('begin');
    await deleter.query('delete from households where id = $1', [bare]);
    const refused = expect(write({ householdId: bare })).rejects.toThrow('household that is not there');
    await deleter.query('commit');
    deleter.release();
    await refused;
  });
});
