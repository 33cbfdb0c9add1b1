import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { givenWechatServer } from '../../tests/support/wechat-server';
import { httpCalls } from './http-calls';
import { ownKeep } from './tokens';

const server = await givenWechatServer();
afterAll(() => server.close());

/** Stands in for WeChat where its answer is a picture: remembers what was asked. */
function givenWechat(answers: Record<string, () => Response>) {
  const asked: string[] = [];
  const answer: typeof fetch = (address) => {
    const { pathname, searchParams } = new URL(address instanceof Request ? address.url : address);
    asked.push(`${pathname} ${searchParams.get('access_token') ?? ''}`.trim());
    const known = answers[pathname];
    return known ? Promise.resolve(known()) : Promise.reject(new Error('no such page'));
  };
  return { asked, calls: httpCalls({ appid: 'wx0', secret: 'none', fetch: answer }) };
}

const token = () => Response.json({ access_token: 'T', expires_in: 7200 });
const clock = { now: new Date('2026-11-22T04:00:00.000Z') };
const callsOf = (keep = ownKeep()) =>
  httpCalls({ appid: 'wx0', secret: 'none', origin: server.origin, keep, clock: () => clock.now });
const card = (values: Partial<{ openid: string; fields: Record<string, string>; page: string }> = {}) => ({
  openid: 'someone',
  templateId: 'T1',
  page: 'pages/home/index',
  fields: { thing1: '明早七点做检测', time2: '2026-11-22 18:00' },
  ...values,
});
const good = { token: 'token-1', until: new Date('2100-01-01'), mark: '' };
const still = () => new AbortController().signal;

beforeEach(() => {
  server.setMood('fine');
  server.answerCards(undefined);
  server.taken.length = 0;
  server.asked.length = 0;
});

describe('WeChat asked from a server of our own', () => {
  it('is asked with one token for the number and for the picture', async () => {
    const { asked, calls } = givenWechat({
      '/cgi-bin/stable_token': token,
      '/wxa/business/getuserphonenumber': () =>
        Response.json({ errcode: 0, phone_info: { purePhoneNumber: '19900000011' } }),
      '/wxa/getwxacodeunlimit': () =>
        new Response(new Uint8Array([137, 80]), { headers: { 'content-type': 'image/png' } }),
    });
    expect(await calls.phoneOf('code')).toBe('19900000011');
    expect(await calls.codeImage({ page: 'p', scene: 's' })).toEqual(new Uint8Array([137, 80]));
    expect(asked).toEqual([
      '/cgi-bin/stable_token',
      '/wxa/business/getuserphonenumber T',
      '/wxa/getwxacodeunlimit T',
    ]);
  });

  it('gives nothing when it refuses or is silent', async () => {
    const { calls } = givenWechat({
      '/cgi-bin/stable_token': token,
      '/wxa/business/getuserphonenumber': () => Response.json({ errcode: 40029 }),
    });
    expect(await calls.phoneOf('used')).toBeUndefined();
    expect(await calls.codeImage({ page: 'p', scene: 's' })).toBeUndefined();
  });

  it('says who is behind a code of wx.login, without a token', async () => {
    expect(await callsOf().openidOf('code')).toBe('openid-of-code');
    expect(server.asked).toEqual(['/sns/jscode2session']);
  });
});

describe('a card', () => {
  it('is sent while the person has quota, and then refused as used up', async () => {
    server.allow('someone', 'T1');
    const calls = callsOf();
    expect(await calls.sendCard(card(), still())).toEqual({ was: 'sent' });
    expect(await calls.sendCard(card(), still())).toEqual({ was: 'noQuota' });
    expect(server.taken).toEqual([
      { openid: 'someone', templateId: 'T1', page: 'pages/home/index', fields: card().fields },
    ]);
  });

  it('names the field that WeChat does not take', async () => {
    const fields = { thing1: '一二三四五六七八九十一二三四五六七八九十一' };
    expect(await callsOf().sendCard(card({ fields }), still())).toEqual({
      was: 'malformed',
      field: 'thing1',
    });
  });

  it.each([
    ['busy', { was: 'later', reason: 'busy' }],
    ['spent', { was: 'later', reason: 'busy' }],
  ] as const)('waits while WeChat is %s', async (mood, end) => {
    const calls = callsOf();
    await calls.isAwake?.(still());
    server.setMood(mood);
    expect(await calls.sendCard(card(), still())).toEqual(end);
  });

  it('waits when WeChat is not reached at all', async () => {
    const gone = await givenWechatServer();
    const keep = { ...ownKeep(), read: () => Promise.resolve(good) };
    await gone.close();
    const calls = httpCalls({ appid: 'wx0', secret: 'none', origin: gone.origin, keep });
    expect(await calls.sendCard(card(), still())).toEqual({ was: 'later', reason: 'noAnswer' });
  });

  it.each(['garbage', 'empty', 'cut'] as const)('is unknown when the answer is %s', async (mood) => {
    const calls = callsOf();
    await calls.isAwake?.(still());
    server.allow('someone', 'T1');
    server.setMood(mood);
    await expect(calls.sendCard(card(), still())).rejects.toMatchObject({ name: 'NoAnswer' });
  });

  it('is unknown when nobody waits for the answer any more', async () => {
    const calls = callsOf();
    await calls.isAwake?.(still());
    server.setMood('silent');
    await expect(calls.sendCard(card(), AbortSignal.timeout(50))).rejects.toMatchObject({ name: 'NoAnswer' });
  });

  it('says the code of any other refusal', async () => {
    server.answerCards(40037);
    expect(await callsOf().sendCard(card(), still())).toEqual({ was: 'refused', code: 40037 });
  });
});

describe('the token', () => {
  it('that WeChat does not take any more is replaced once, and the card goes out once', async () => {
    const calls = callsOf();
    server.allow('someone', 'T1', 2);
    await calls.sendCard(card(), still());
    server.endTokens();
    expect(await calls.sendCard(card(), still())).toEqual({ was: 'sent' });
    expect(server.taken).toHaveLength(2);
  });

  it('that cannot be had keeps a card waiting: it has not gone out', async () => {
    const calls = callsOf();
    server.setMood('garbage');
    expect(await calls.sendCard(card(), still())).toEqual({ was: 'later', reason: 'noAnswer' });
    expect(server.asked).toEqual(['/cgi-bin/stable_token']);
  });
});

describe('a text', () => {
  it.each([
    ['明早七点做检测', 'someone', { was: 'pass', label: 100, traceId: 't1' }],
    ['坏话', 'someone', { was: 'risky', label: 20003, traceId: 't1' }],
    ['明早', 'stale-someone', { was: 'stale' }],
  ])('%s of %s is judged by what WeChat suggests', async (content, openid, verdict) => {
    expect(await callsOf().checkText({ openid, title: '公告', content })).toEqual(verdict);
  });

  it('is not judged when WeChat gives no answer', async () => {
    const calls = callsOf();
    await calls.isAwake?.(still());
    server.setMood('garbage');
    expect(await calls.checkText({ openid: 'someone', title: '公告', content: '好' })).toEqual({
      was: 'noAnswer',
    });
  });
});
