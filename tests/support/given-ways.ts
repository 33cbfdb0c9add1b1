import { sql } from 'kysely';
import { v7 } from 'uuid';
import { sendDeliveries } from '../../backend/jobs/send-deliveries';
import type { CardTemplate } from '../../backend/kernel/card-templates';
import type { Channel } from '../../backend/kernel/channel';
import { inCommunity } from '../../backend/kernel/in-community';
import { tellHouseholds, wechatChannel } from '../../backend/modules/messages/public';
import * as entries from '../../backend/modules/messages/ways/subscription-entries';
import { httpCalls } from '../../backend/wechat/http-calls';
import type { TokenKeep } from '../../backend/wechat/tokens';
import { givenApp, makeClock, type TestClock } from './app';
import type { TestDatabase } from './database';
import { communityId, noon } from './demo';
import type { WechatServer } from './wechat-server';

/** The template of the notices of a test. */
export const noticeTemplate: CardTemplate = {
  id: 'template-of-notices',
  title: '社区公告',
  kinds: ['notice', 'noticeAgain'],
  page: 'packages/resident/notice/index?noticeId={id}',
  fields: { thing1: 'subject', time2: 'at', thing3: '=请点开看全文' },
};

/** A channel to the test's WeChat, as the product makes one. */
export const channelTo = (
  server: WechatServer,
  database: TestDatabase,
  {
    clock = makeClock(noon),
    keep,
    patienceMs = 5_000,
  }: { clock?: TestClock; keep?: TokenKeep; patienceMs?: number } = {},
): Channel =>
  wechatChannel({
    database: database.program,
    calls: httpCalls({
      appid: 'wx0',
      secret: 'none',
      origin: server.origin,
      patienceMs,
      clock: () => clock.now,
      ...(keep && { keep }),
    }),
    templates: [noticeTemplate],
    clock: () => clock.now,
  });

/** Somebody of a household who comes here by WeChat. */
export interface Follower {
  householdId: string;
  accountId: string;
  openid: string;
}

/** Notices told and sent in a test's database. */
export function waysIn(database: TestDatabase) {
  const { app } = givenApp(database);

  async function households(): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from households where community_id = ${communityId} and ended_at is null order by id`.execute(
      database.db,
    );
    return rows.map(({ id }) => id);
  }

  /** So many households get a person who comes here by WeChat. */
  async function givenFollowers(count: number): Promise<Follower[]> {
    const some = (await households()).slice(0, count);
    const followers = some.map((householdId) => ({ householdId, accountId: v7(), openid: `openid-${v7()}` }));
    await sql`
      with given as (select * from jsonb_to_recordset(${JSON.stringify(followers)}::jsonb)
                       as x ("householdId" uuid, "accountId" uuid, openid text)),
      people as (insert into accounts (id, name_sealed, created_at)
                 select "accountId", '', ${noon} from given returning id),
      known as (insert into identities (kind, subject, account_id, created_at)
                select 'wechat', openid, "accountId", ${noon} from given join people p on p.id = "accountId" returning 1)
      insert into role_grants (id, account_id, role, level, community_id, household_id, starts_at, granted_at)
      select gen_random_uuid(), "accountId", 'resident', 'household', ${communityId}, "householdId", ${noon}, ${noon}
        from given join people p on p.id = "accountId" where exists (select from known)`.execute(database.db);
    return followers;
  }

  /** A person has allowed the template so many times, as we know it and as WeChat knows it. */
  async function allow(server: WechatServer, { accountId, openid }: Follower, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const entry = { accountId, templateId: noticeTemplate.id, event: v7(), at: new Date(noon) };
      await database.db
        .transaction()
        .execute((db) => entries.add(db, { ...entry, kind: 'accepted', saidBy: 'phone' }));
    }
    server.allow(openid, noticeTemplate.id, times);
  }

  const leftOf = async ({ accountId }: Follower): Promise<number> =>
    (await entries.quotaOf(database.db, [accountId], [noticeTemplate.id]))[0]?.left ?? 0;

  const tell = (
    told: readonly string[],
    channels: readonly Channel[],
    { noticeId = v7(), title = '明早七点做检测', now = new Date(noon) } = {},
  ) =>
    inCommunity(app.database, communityId)
      .transaction()
      .execute((db) =>
        tellHouseholds(db, {
          communityId,
          kind: 'notice',
          about: noticeId,
          facts: { noticeId, title },
          households: told,
          channels,
          now,
        }),
      );

  const send = (channels: readonly Channel[], at: Date) =>
    sendDeliveries(givenApp(database, { channels }).app, at);

  /** How many deliveries are in each state, with the reason. */
  async function states(): Promise<Record<string, number>> {
    const { rows } = await sql<{ word: string; count: number }>`
      select concat_ws(' ', state, last_reason) as word, count(*)::int as count from message_deliveries
       group by 1`.execute(database.db);
    return Object.fromEntries(rows.map(({ word, count }) => [word, count]));
  }

  /** Nobody has allowed anything. */
  const forgetAllowed = () => sql`delete from subscription_entries`.execute(database.db);

  return { forgetAllowed, households, givenFollowers, allow, leftOf, tell, send, states };
}
