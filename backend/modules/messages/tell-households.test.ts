import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, noon, zhuHome } from '../../../tests/support/demo';
import { givenChannel } from '../../../tests/support/given-channel';
import { givenQuietDay } from '../../../tests/support/state';
import { inCommunity } from '../../kernel/in-community';
import { tellHouseholds } from './public';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const now = new Date(noon);
const noticeId = v7();
const { app, as } = givenApp(database);

async function everyHousehold(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from households where community_id = ${communityId} and ended_at is null`.execute(database.db);
  return rows.map(({ id }) => id);
}

const tellOf = (households: readonly string[], channels = [givenChannel()]) =>
  inCommunity(app.database, communityId)
    .transaction()
    .execute((db) =>
      tellHouseholds(db, {
        communityId,
        kind: 'notice',
        about: noticeId,
        facts: { noticeId, title: '明早七点做检测' },
        households,
        channels,
        now,
      }),
    );

const counts = async () =>
  (
    await sql<{ messages: number; ways: number; people: number }>`
      select (select count(*)::int from messages) as messages,
             (select count(*)::int from message_deliveries) as ways,
             (select count(distinct (household_id, account_id))::int from role_grants
               where community_id = ${communityId} and role in ('resident', 'familyProxy') and ends_at is null) as people`.execute(
      database.db,
    )
  ).rows[0];

describe('many households, told of one fact at once', () => {
  it('each have one message with its link, and a way for each of their people', async () => {
    const households = await everyHousehold();
    expect(await tellOf(households)).toEqual({ told: households.length, unfit: [] });
    const { rows } = await as('zhu').messages.listMessages(zhuHome);
    expect(rows).toMatchObject([{ kind: 'notice', link: { kind: 'notice', id: noticeId } }]);
    const { messages, ways, people } = (await counts()) ?? {};
    expect(messages).toBe(households.length);
    expect(people).toBeGreaterThan(1);
    expect(ways).toBe(people);
  });

  it('are told once, also by two at the same time, and whoever is missing is told later', async () => {
    const households = await everyHousehold();
    const some = households.slice(0, 5);
    const both = await Promise.all([tellOf(some), tellOf(some)]);
    expect(both.map(({ told }) => told).sort()).toEqual([0, 5]);
    expect(await tellOf(households)).toEqual({ told: households.length - 5, unfit: [] });
    expect(await tellOf(households)).toEqual({ told: 0, unfit: [] });
    expect((await counts())?.messages).toBe(households.length);
  });

  it('have no way out of the house by a channel that does not take the kind', async () => {
    await tellOf([zhuHome.householdId], [{ ...givenChannel(), takes: () => false }]);
    expect(await counts()).toMatchObject({ messages: 1, ways: 0 });
  });
});
