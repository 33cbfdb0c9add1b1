import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, noon, zhuHome } from '../../../tests/support/demo';
import { givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { call } from '../../kernel/call';
import { announce } from '../../kernel/outbox';
import { announcementOf } from './announcement';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const orderId = v7();
const requestId = v7();

/** As an instance of the release before writes what it has to tell 朱先生. */
async function givenEarlierAnnouncement(facts: object): Promise<void> {
  const payload = { householdId: zhuHome.householdId, orderId: null, moment: null, ...facts };
  await sql`insert into outbox (community_id, id, topic, key, payload, run_at)
    values (${communityId}, ${v7()}, 'notices.tellHousehold', ${JSON.stringify(facts)},
            ${JSON.stringify(payload)}::jsonb, ${noon})`.execute(database.db);
}

/** As that instance stores a message. */
const givenEarlierMessage = (kind: string, about: { orderId?: string; requestId?: string } = {}) =>
  sql`insert into messages (community_id, id, household_id, kind, body, order_id, request_id, key, at)
      values (${communityId}, ${v7()}, ${zhuHome.householdId}, ${kind}, '说过的话', ${about.orderId ?? null},
              ${about.requestId ?? null}, ${kind}, ${noon})`.execute(database.db);

const askedByEarlierClient = ({ app }: TestApp, person: string) =>
  call(app, {
    procedure: 'notices.listMessages',
    input: zhuHome,
    caller: { kind: 'wechat', openid: `demo-${person}` },
    requestId: v7(),
  });

describe('a client of the release before', () => {
  it('is answered under the name that it calls, in the shape that it knows', async () => {
    const app = givenApp(database);
    const to = { communityId, householdId: zhuHome.householdId, about: 'test' };
    await announce({ db: database.db, now: new Date(noon) }, [
      announcementOf({ ...to, kind: 'goodsArrived', facts: { orderId } }),
      announcementOf({ ...to, kind: 'requestTaken', facts: { requestId, errand: '代买药' } }),
      announcementOf({ ...to, kind: 'memberJoined', facts: {} }),
      announcementOf({ ...to, kind: 'knockSoon', facts: {} }),
    ]);
    await drainOutbox(app.app, new Date(noon));
    const none = { orderId: null, requestId: null, opens: null };
    expect(await askedByEarlierClient(app, 'zhu')).toMatchObject({
      value: {
        rows: [
          { ...none, kind: 'knockSoon' },
          { ...none, kind: 'memberJoined', opens: 'members' },
          { ...none, kind: 'requestTaken', requestId },
          { ...none, kind: 'goodsArrived', orderId },
        ],
      },
    });
  });

  it('who helps is told of their work as before', async () => {
    const app = givenApp(database);
    const { accountId } = await app.as('wang').org.getMe({});
    await announce({ db: database.db, now: new Date(noon) }, [
      announcementOf({
        communityId,
        kind: 'runTakenBack',
        accountId,
        about: 'test',
        facts: { run: '第 1 趟' },
      }),
    ]);
    await drainOutbox(app.app, new Date(noon));
    const answer = await call(app.app, {
      procedure: 'notices.listMyMessages',
      input: { communityId },
      caller: { kind: 'wechat', openid: 'demo-wang' },
      requestId: v7(),
    });
    const told = { id: expect.any(String) as string, kind: 'runTakenBack', at: noon };
    expect(answer).toMatchObject({
      value: { rows: [{ ...told, body: expect.stringContaining('收回了') as string }] },
    });
  });

  it('reads no more than others may', async () => {
    const answer = await askedByEarlierClient(givenApp(database), 'peng');
    expect(answer).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});

describe('what an instance of the release before has left', () => {
  it.each([
    [{ kind: 'arrivalAnnounced', orderId, moment: noon }, '预计今天 12:00 到小区'],
    [{ kind: 'goodsShort', orderId, what: '鸡蛋 30枚 缺 1 板' }, '货已到小区；鸡蛋 30枚 缺 1 板，'],
    [{ kind: 'disputeRefund', orderId, what: '米，袋 2 袋，¥9.00（微信）' }, '：米，袋 2 袋，¥9.00（微信）'],
    [{ kind: 'requestTaken', requestId, what: '代买药' }, '“代买药”已有人接下'],
    [{ kind: 'readyToFetch', what: '中转站' }, '请到中转站取，什么时候都行'],
  ])('in the outbox is told in the words of today: %o', async (facts, words) => {
    const app = givenApp(database);
    await givenEarlierAnnouncement(facts);
    expect(await drainOutbox(app.app, new Date(noon))).toBe(1);
    const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
    expect(rows[0]?.body).toContain(words);
  });

  it.each([
    ['delivered', { orderId }, { kind: 'order', id: orderId }],
    ['requestDone', { requestId }, { kind: 'request', id: requestId }],
    ['orderReminder', {}, { kind: 'orderForm', id: zhuHome.householdId }],
    ['wishPriced', {}, { kind: 'wishes', id: zhuHome.householdId }],
    ['memberJoinedTyped', {}, { kind: 'members', id: zhuHome.householdId }],
    ['runDeparted', {}, null],
  ])('among the messages still opens its page: %s', async (kind, about, link) => {
    await givenEarlierMessage(kind, about);
    const { rows } = await givenApp(database).as('zhu').messages.listMessages(zhuHome);
    expect(rows).toMatchObject([{ kind, link }]);
  });

  it('of a release to come is read too, and leads nowhere yet', async () => {
    await sql`insert into messages (community_id, id, household_id, kind, body, link_kind, link_id, key, at)
      values (${communityId}, ${v7()}, ${zhuHome.householdId}, 'comet', '还没有的事', 'comet', ${v7()}, 'comet',
              ${noon})`.execute(database.db);
    const { rows } = await givenApp(database).as('zhu').messages.listMessages(zhuHome);
    expect(rows).toMatchObject([{ kind: 'comet', link: null }]);
  });
});
