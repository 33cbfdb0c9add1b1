import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { noticeTemplate, waysIn } from '../support/given-ways';
import { givenHttp } from './support/given-http';

const database = await givenDatabase('demo');
const { app, clock, logged } = givenApp(database, { cardTemplates: [noticeTemplate] });
const token = 'a-token-of-the-console';
const http = await givenHttp(app, { pushToken: token });
const { forgetAllowed, givenFollowers, leftOf } = waysIn(database);
const [follower] = await givenFollowers(1);
if (!follower) throw new Error('a follower');

beforeEach(() => forgetAllowed());

function signed({ by = token, at = clock.now } = {}): string {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const nonce = '12345';
  const signature = createHash('sha1').update([by, timestamp, nonce].sort().join('')).digest('hex');
  return `${http.url}/wechat/push?${new URLSearchParams({ signature, timestamp, nonce, echostr: 'hello' }).toString()}`;
}

const popup = (CreateTime = 1_795_000_000) => ({
  ToUserName: 'gh_1',
  FromUserName: follower.openid,
  CreateTime,
  MsgType: 'event',
  Event: 'subscribe_msg_popup_event',
  List: { TemplateId: noticeTemplate.id, SubscribeStatusString: 'accept', PopupScene: '0' },
});

async function post(address: string, body: unknown, type = 'application/json') {
  const response = await fetch(address, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': type },
  });
  return { status: response.status, text: await response.text() };
}

describe('the page to which WeChat pushes', () => {
  it('answers its question when it is set up', async () => {
    const response = await fetch(signed());
    expect([response.status, await response.text()]).toEqual([200, 'hello']);
    expect((await fetch(signed({ by: 'another' }))).status).toBe(403);
  });

  it.each(['application/json', 'text/xml', 'text/plain'])(
    'notes what somebody allowed, as %s',
    async (type) => {
      expect(await post(signed(), popup(), type)).toEqual({ status: 200, text: 'success' });
      expect(await post(signed(), popup(), type)).toEqual({ status: 200, text: 'success' });
      expect(await leftOf(follower)).toBe(1);
    },
  );

  it('takes nothing that is not signed, or was signed long ago', async () => {
    expect((await post(signed({ by: 'another' }), popup())).status).toBe(403);
    expect((await post(`${http.url}/wechat/push`, popup())).status).toBe(403);
    const old = new Date(clock.now.getTime() - 11 * 60_000);
    expect((await post(signed({ at: old }), popup())).status).toBe(403);
    expect(await leftOf(follower)).toBe(0);
  });

  it.each(['<xml></xml>', '', 'null', '{"Event":'])('reads %j and has nothing against it', async (body) => {
    expect(await post(signed(), body)).toEqual({ status: 200, text: 'success' });
  });

  it('asks for it once more when it could not be noted', async () => {
    await sql`alter table subscription_entries rename to gone`.execute(database.db);
    const answer = await post(signed(), popup()).finally(() =>
      sql`alter table gone rename to subscription_entries`.execute(database.db),
    );
    expect(answer.status).toBe(500);
    expect(logged()).not.toContain(follower.openid);
    expect(await post(signed(), popup())).toEqual({ status: 200, text: 'success' });
    expect(await leftOf(follower)).toBe(1);
  });

  it('is not there without a token', async () => {
    const closed = await givenHttp(app);
    expect((await fetch(`${closed.url}/wechat/push`)).status).toBe(404);
  });
});
