import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { givenDatabase } from '../../../tests/support/database';
import { testSecrets } from '../../../tests/support/secrets';
import { COMMUNITY_ID as communityId, demoId } from '../../demo';
import { demoAccountId } from '../../demo/people';
import { newId } from '../../kernel/ids';
import { accountName, captainOf } from './public';

const { db } = await givenDatabase('demo');
const ctx = { db, secrets: testSecrets, now: new Date('2026-11-22T01:30:00Z') };

it('names the captain of an entrance', async () => {
  expect(await captainOf(ctx, { communityId, entranceId: demoId('entrance 10-1') })).toMatchObject({
    name: '秦女士',
  });
});

it('names no captain whose time is over', async () => {
  await sql`update role_grants set starts_at = '2022-01-01', ends_at = '2022-02-01'
             where account_id = ${demoAccountId('zhao')}`.execute(db);
  expect(await captainOf(ctx, { communityId, entranceId: demoId('entrance 1-1') })).toBeUndefined();
});

it('names the captain of the building where the entrance has none', async () => {
  const entranceId = demoId('entrance 2-1');
  await sql`update role_grants set level = 'building', entrance_id = null,
              building_id = (select building_id from entrances where id = ${entranceId})
             where account_id = ${demoAccountId('qian')}`.execute(db);
  expect(await captainOf(ctx, { communityId, entranceId })).toMatchObject({ name: '钱女士' });
});

it('names nobody for an entrance that does not exist', async () => {
  expect(await captainOf(ctx, { communityId, entranceId: newId() })).toBeUndefined();
});

it('names an account, and none where there is none', async () => {
  expect(await accountName(ctx, demoAccountId('wang'))).toBe('王师傅');
  expect(await accountName(ctx, newId())).toBeNull();
});
