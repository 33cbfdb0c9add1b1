import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, noon } from '../../../../tests/support/demo';
import { channelTo, noticeTemplate, waysIn } from '../../../../tests/support/given-ways';
import { givenQuietDay } from '../../../../tests/support/state';
import { givenWechatServer } from '../../../../tests/support/wechat-server';
import { sendDeliveries } from '../../../jobs/send-deliveries';
import { forecastWays } from '../public';

const database = await givenDatabase('demo');
const server = await givenWechatServer();
afterAll(() => server.close());
beforeEach(async () => {
  await givenQuietDay(database);
  await forgetAllowed();
  server.setMood('fine');
  server.answerCards(undefined);
  server.taken.length = 0;
});

const { forgetAllowed, givenFollowers, allow, leftOf, tell, send, states } = waysIn(database);
const channel = channelTo(server, database);
const at = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000);

describe('a notice by WeChat', () => {
  it('goes to whoever has allowed it, once, and uses one of what they allowed', async () => {
    const followers = await givenFollowers(3);
    const [one, two, three] = followers;
    if (!one || !two || !three) throw new Error('three of them');
    await allow(server, one, 2);
    await allow(server, two);
    const noticeId = v7();
    await tell(
      followers.map(({ householdId }) => householdId),
      [channel],
      { noticeId },
    );
    await send([channel], at(0));
    await send([channel], at(1));
    expect(server.taken.map(({ openid }) => openid).sort()).toEqual([one.openid, two.openid].sort());
    expect(server.taken[0]).toMatchObject({
      templateId: noticeTemplate.id,
      page: `packages/resident/notice/index?noticeId=${noticeId}`,
      fields: { thing1: '明早七点做检测', time2: '2026-11-22 12:00', thing3: '请点开看全文' },
    });
    expect([await leftOf(one), await leftOf(two), await leftOf(three)]).toEqual([1, 0, 0]);
    expect(await states()).toEqual({ sent: 2 });
  });

  it('that WeChat calls used up empties what we thought was left, and is not tried again', async () => {
    const [one] = await givenFollowers(1);
    if (!one) throw new Error('one of them');
    await allow(server, one, 3);
    server.answerCards(43101);
    await tell([one.householdId], [channel]);
    await send([channel], at(0));
    await send([channel], at(600));
    expect(await states()).toEqual({ 'failed noQuota': 1 });
    expect(await leftOf(one)).toBe(0);
  });

  it('whose field WeChat does not take stops all that wait of it, at once, with an alarm', async () => {
    const followers = await givenFollowers(40);
    for (const one of followers) await allow(server, one);
    await tell(
      followers.map(({ householdId }) => householdId),
      [channel],
    );
    server.answerCards(47003);
    const { app, logged } = givenApp(database, { channels: [channel] });
    const asked = server.asked.length;
    await sendDeliveries(app, at(0));
    // Those in hand at that moment are the most that are asked.
    expect(server.asked.length - asked).toBeLessThanOrEqual(channel.atOnce + 1);
    expect(app.faults.counts().malformed).toBeGreaterThan(0);
    expect(logged()).toContain('takes this message from nobody');
    const { 'failed stopped': stopped = 0, 'failed malformed': malformed = 0 } = await states();
    expect(stopped + malformed).toBe(40);
    expect(malformed).toBeLessThanOrEqual(channel.atOnce);
  });

  it('whose words WeChat would not take is not even planned, and whoever tells it hears so', async () => {
    const [one] = await givenFollowers(1);
    if (!one) throw new Error('one of them');
    await allow(server, one);
    expect(await tell([one.householdId], [channel], { title: ' ' })).toEqual({ told: 1, unfit: ['wechat'] });
    expect(await states()).toEqual({});
  });

  it('is cut where its title is too long for a field', async () => {
    const [one] = await givenFollowers(1);
    if (!one) throw new Error('one of them');
    await allow(server, one);
    await tell([one.householdId], [channel], {
      title: '明早七点到东门做检测\n请带好身份证件和口罩，按楼栋先后来',
    });
    await send([channel], at(0));
    expect(server.taken[0]?.fields.thing1).toHaveLength(20);
  });

  it('waits while WeChat is busy or has had enough for today, and goes out after', async () => {
    const [one] = await givenFollowers(1);
    if (!one) throw new Error('one of them');
    await allow(server, one);
    await tell([one.householdId], [channel]);
    for (const [minute, mood] of [
      [0, 'busy'],
      [1, 'spent'],
      [3, 'busy'],
    ] as const) {
      server.setMood(mood);
      await send([channel], at(minute));
      expect(await states()).toEqual({ 'waiting busy': 1 });
    }
    server.setMood('fine');
    await send([channel], at(7));
    expect(await states()).toEqual({ sent: 1 });
    expect(server.taken).toHaveLength(1);
  });

  it.each([[40037], [41030]])(
    'waits when WeChat says %i: ours to put right, and nobody’s refusal',
    async (code) => {
      const [one] = await givenFollowers(1);
      if (!one) throw new Error('one of them');
      await allow(server, one);
      await tell([one.householdId], [channel]);
      server.answerCards(code);
      await send([channel], at(0));
      expect(await states()).toEqual({ 'waiting fault': 1 });
      server.answerCards(undefined);
      await send([channel], at(1));
      expect(await states()).toEqual({ sent: 1 });
    },
  );

  it('is forecast: whom it reaches, and whom one tap more would add', async () => {
    const followers = await givenFollowers(3);
    const [one] = followers;
    if (!one) throw new Error('three of them');
    await allow(server, one);
    const households = followers.map(({ householdId }) => householdId);
    const asked = { communityId, kind: 'notice', households, channels: [channel], now: at(0) } as const;
    expect(await forecastWays(database.db, asked)).toMatchObject({
      channels: [{ channel: 'wechat', goes: 1, afterTap: 2, capped: 0 }],
      unreached: 2,
    });
  });
});
