import { sql } from 'kysely';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anyone, held, identified, natural, query, signedIn } from '@/contract/procedure';
import { inCommunity } from '@/contract/shapes';
import { givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { COMMUNITY_ID } from '../demo';
import type { App } from './app-parts';
import { call } from './call';
import type { Caller } from './caller';
import { implement } from './implement';

const database = await givenDatabase('demo');
const facts = { summary: 'a question of this test', refusals: [] as const, output: z.object({}) };
const lines = z.object({ lines: z.array(z.object({ quantity: z.int().min(1) })) });
const probe = {
  open: query({ ...facts, mayCall: anyone, input: lines }),
  known: query({ ...facts, mayCall: signedIn, input: lines }),
  bound: query({ ...facts, mayCall: identified, input: lines }),
  staff: query({ ...facts, mayCall: held('community', ['staff']), input: inCommunity }),
  fail: query({ ...facts, mayCall: anyone, input: z.object({ name: z.string() }) }),
  broken: query({ ...facts, mayCall: anyone, input: z.object({}), output: z.object({ count: z.int() }) }),
  written: natural({ ...facts, mayCall: anyone, input: z.object({ name: z.string() }) }),
};

let logged: string[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
const registered = implement('probe', probe, {
  open: () => Promise.resolve({}),
  known: () => Promise.resolve({}),
  bound: () => Promise.resolve({}),
  staff: () => Promise.resolve({}),
  fail: async (ctx, { name }) => {
    await sql`select ${name}::uuid`.execute(ctx.db);
    return {};
  },
  broken: () => Promise.resolve({ count: 0.5 }),
  written: async (ctx, { name }) => {
    await sql`insert into identities (kind, subject, account_id, created_at)
              select 'wechat', ${name}, id, created_at from accounts`.execute(ctx.db);
    return {};
  },
});
const app: App = {
  ...givenApp(database).app,
  log,
  procedures: new Map(registered.map((one) => [one.name, one])),
};

const web: Caller = { kind: 'none', address: '192.0.2.1' };
const zhu: Caller = { kind: 'wechat', openid: 'demo-zhu' };
async function ask(procedure: string, input: unknown, caller: Caller = web) {
  logged = [];
  return call(app, { procedure, input, caller, requestId: 'request-of-the-test' });
}

describe('the one way in', () => {
  it('knows no procedure that the contract does not name', async () => {
    expect(await ask('probe.nothing', {})).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await ask('__proto__', {})).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  it.each(['known', 'bound', 'staff'])('says nothing about the input to a stranger (%s)', async (name) => {
    expect(await ask(`probe.${name}`, 'nonsense')).toEqual({
      ok: false,
      code: 'NOT_SIGNED_IN',
      message: '请先登录',
      details: {},
    });
  });

  it('names the faulty field in words of the screen', async () => {
    const reply = await ask('probe.open', { lines: [{ quantity: 1 }, { quantity: 0 }] });
    expect(reply).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: '第 2 行 数量', path: 'lines.1.quantity' },
    });
    expect(reply).toHaveProperty(
      'message',
      expect.stringMatching(/^“第 2 行 数量”填写有误：[\u4e00-\u9fff]/),
    );
  });

  it.each([undefined, null, 'text', 7, []])('refuses input that is no object (%j)', async (input) => {
    expect(await ask('probe.open', input)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('answers a foreign community exactly as one that does not exist', async () => {
    const foreign = '018f0000-0000-7000-8000-000000000001';
    await sql`insert into communities select ${foreign}, team_id, '别的小区', created_at from communities
               where id = ${COMMUNITY_ID}`.execute(database.db);
    const missing = '018f0000-0000-7000-8000-000000000002';
    const [one, other] = [
      await ask('probe.staff', { communityId: foreign }, zhu),
      await ask('probe.staff', { communityId: missing }, zhu),
    ];
    expect(one).toMatchObject({ code: 'NOT_FOUND' });
    expect(one).toEqual(other);
  });
});

describe('a bug', () => {
  it('in an answer is not shown but logged', async () => {
    expect(await ask('probe.broken', {})).toEqual({
      ok: false,
      code: 'INTERNAL',
      message: '系统开小差了，请稍后再试',
      details: {},
    });
    const [line] = logged.map((one) => JSON.parse(one) as Record<string, unknown>);
    expect(line).toMatchObject({ level: 50, requestId: 'request-of-the-test', procedure: 'probe.broken' });
    expect(JSON.stringify(line)).toContain('count');
  });

  it.each(['fail', 'written'])('is logged without the values that led to it (%s)', async (name) => {
    expect(await ask(`probe.${name}`, { name: '秦女士 19900000001' })).toMatchObject({ code: 'INTERNAL' });
    expect(logged.join('')).toMatch(/"level":50.*"code":"(22P02|23505)"/);
    expect(logged.join('')).toContain('call.test.ts');
    expect(logged.join('')).not.toMatch(/秦女士|19900000001/);
  });
});

it('logs a call without its input, and no name of a procedure that came from outside', async () => {
  await ask('probe.open', { lines: [], name: '秦女士', phone: '19900000001' });
  await ask('秦女士.19900000001', {});
  expect(logged.length).toBeGreaterThan(0);
  expect(logged.join('')).not.toMatch(/秦女士|19900000001/);
});
