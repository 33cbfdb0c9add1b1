import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { testSecrets } from '../../tests/support/secrets';
import { givenWechatServer } from '../../tests/support/wechat-server';
import { httpCalls } from '../wechat/http-calls';
import { keepTokenIn } from './platform-token';

const database = await givenDatabase('demo');
const server = await givenWechatServer();
afterAll(() => server.close());

const clock = { now: new Date('2026-11-22T04:00:00.000Z') };
const instance = () =>
  httpCalls({
    appid: 'wx0',
    secret: 'none',
    origin: server.origin,
    keep: keepTokenIn({ database: database.program, secrets: testSecrets }, 'wechat wx0'),
    clock: () => clock.now,
  });
const look = async (calls = instance()) => calls.isAwake?.(new AbortController().signal);
const asked = () => server.asked.filter((path) => path.endsWith('stable_token')).length;

beforeEach(async () => {
  await sql`delete from platform_tokens`.execute(database.db);
  server.endTokens();
  server.asked.length = 0;
});

describe('the token of an installation', () => {
  it('is asked once for many instances that begin at the same moment, and lies sealed', async () => {
    expect(await Promise.all(Array.from({ length: 8 }, () => look()))).toEqual(Array(8).fill(true));
    expect(asked()).toBe(1);
    const { rows } = await sql<{ tokenSealed: string }>`select token_sealed from platform_tokens`.execute(
      database.db,
    );
    expect(rows).toHaveLength(1);
    expect(testSecrets.open(rows[0]?.tokenSealed ?? '')).toMatch(/^token-/);
  });

  it('is renewed before it ends by one of them, while the others go on with the old one', async () => {
    const instances = Array.from({ length: 6 }, instance);
    await Promise.all(instances.map((one) => look(one)));
    clock.now = new Date(clock.now.getTime() + 6_950_000);
    expect(await Promise.all(instances.map((one) => look(one)))).toEqual(Array(6).fill(true));
    expect(asked()).toBe(2);
  });

  it('that ended before its time is replaced once for all', async () => {
    const instances = Array.from({ length: 6 }, instance);
    await Promise.all(instances.map((one) => look(one)));
    server.endTokens();
    expect(await Promise.all(instances.map((one) => look(one)))).toEqual(Array(6).fill(true));
    expect(asked()).toBe(2);
  });

  it('is renewed by another when the one who began has died', async () => {
    const keep = keepTokenIn({ database: database.program, secrets: testSecrets }, 'wechat wx0');
    await keep.mayRenew({ now: clock.now, until: new Date(clock.now.getTime() + 10_000), seen: undefined });
    clock.now = new Date(clock.now.getTime() + 10_000);
    expect(await look()).toBe(true);
  });

  it('is forced anew at most once in half a minute', async () => {
    const keep = keepTokenIn({ database: database.program, secrets: testSecrets }, 'wechat wx0');
    await look();
    const at = (seconds: number) => new Date(clock.now.getTime() + seconds * 1_000);
    expect([await keep.mayForce(at(0)), await keep.mayForce(at(29)), await keep.mayForce(at(30))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
