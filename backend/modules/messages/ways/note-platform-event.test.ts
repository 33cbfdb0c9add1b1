import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { givenDatabase } from '../../../../tests/support/database';
import { noon } from '../../../../tests/support/demo';
import { channelTo, noticeTemplate, waysIn, type Follower } from '../../../../tests/support/given-ways';
import { givenQuietDay } from '../../../../tests/support/state';
import { givenWechatServer } from '../../../../tests/support/wechat-server';
import type { SubscriptionItem } from '../../../wechat/platform-event';
import { notePlatformEvent } from '../public';

const database = await givenDatabase('demo');
const server = await givenWechatServer();
afterAll(() => server.close());
const { forgetAllowed, givenFollowers, allow, leftOf, tell, send, states } = waysIn(database);
const channel = channelTo(server, database);
const at = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000);

beforeEach(async () => {
  await givenQuietDay(database);
  await forgetAllowed();
  await sql`delete from channel_pauses`.execute(database.db);
  server.setMood('fine');
});

/** WeChat pushes something of one person. */
const push = (
  { openid }: Pick<Follower, 'openid'>,
  was: SubscriptionItem['was'],
  { key = v7(), templateId = noticeTemplate.id } = {},
) =>
  database.db
    .transaction()
    .execute((db) =>
      notePlatformEvent(
        db,
        { openid, at: at(0), key, items: [{ templateId, was }] },
        { templates: [noticeTemplate], now: at(0) },
      ),
    );

async function givenOne(): Promise<Follower> {
  const [one] = await givenFollowers(1);
  if (!one) throw new Error('one of them');
  return one;
}

describe('what WeChat pushes', () => {
  it('adds what somebody has allowed, each push once', async () => {
    const one = await givenOne();
    await push(one, 'allowed', { key: 'push 1' });
    await push(one, 'allowed', { key: 'push 1' });
    await push(one, 'allowed', { key: 'push 2' });
    expect(await leftOf(one)).toBe(2);
  });

  it('empties it when somebody takes it back', async () => {
    const one = await givenOne();
    await push(one, 'allowed');
    await push(one, 'cancelled');
    expect(await leftOf(one)).toBe(0);
  });

  it('of strangers, and of templates that are not ours, is passed over', async () => {
    const one = await givenOne();
    await push({ openid: 'nobody' }, 'allowed');
    await push(one, 'allowed', { templateId: 'some-other-template' });
    const { rows } = await sql`select from subscription_entries`.execute(database.db);
    expect(rows).toEqual([]);
  });

  it('of a card that came says nothing new of one that we know, and counts it once', async () => {
    const one = await givenOne();
    await allow(server, one, 2);
    await tell([one.householdId], [channel]);
    await send([channel], at(0));
    await push(one, 'sent');
    expect(await leftOf(one)).toBe(1);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('of a card that came settles one of which nobody knew', async () => {
    const one = await givenOne();
    await channel.isAwake?.(AbortSignal.timeout(1_000));
    await allow(server, one, 2);
    await tell([one.householdId], [channel]);
    server.setMood('cut');
    await send([channel], at(0));
    expect(await states()).toEqual({ 'unknown noAnswer': 1 });
    await push(one, 'sent');
    expect(await states()).toEqual({ sent: 1 });
    expect(await leftOf(one)).toBe(1);
  });

  it('of a card that came settles nothing where two may be meant', async () => {
    const one = await givenOne();
    await channel.isAwake?.(AbortSignal.timeout(1_000));
    await allow(server, one, 3);
    await tell([one.householdId], [channel]);
    await send([channel], at(0));
    await tell([one.householdId], [channel]);
    server.setMood('cut');
    await send([channel], at(0));
    await push(one, 'sent');
    expect(await states()).toEqual({ sent: 1, 'unknown noAnswer': 1 });
  });

  it('of a card that was lost takes back that it was sent', async () => {
    const one = await givenOne();
    await allow(server, one);
    await tell([one.householdId], [channel]);
    await send([channel], at(0));
    await push(one, 'lost');
    expect(await states()).toEqual({ 'failed refused': 1 });
  });
});
