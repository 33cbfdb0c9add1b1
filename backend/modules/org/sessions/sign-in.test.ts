import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { callPatiently } from '../../../../tests/support/call-patiently';
import { givenDatabase } from '../../../../tests/support/database';
import { testSecrets } from '../../../../tests/support/secrets';
import { demoAccountId } from '../../../demo/people';
import type { Reply } from '../../../kernel/call';
import type { Caller } from '../../../kernel/caller';
import { hashPassword } from './password';

const database = await givenDatabase('demo');
const { db } = database;
const { app, clock, logged, waited } = givenApp(database);
const other = givenApp(database);
const lin = demoAccountId('lin');
const right = 'correct horse battery';

await sql`insert into identities (kind, subject, account_id, secret_hash, created_at)
          values ('password', 'lin', ${lin}, ${await hashPassword(right)}, now())`.execute(db);

const web: Caller = { kind: 'none', address: '192.0.2.1' };
const ask = (procedure: string, input: object, caller: Caller = web) =>
  callPatiently(app, { procedure, input, caller, requestId: 'r' });
const signIn = (password: string, loginName = 'lin') => ask('org.signIn', { loginName, password });

function sessionOf(reply: Reply): Caller {
  if (!reply.ok || !reply.session.begin) throw new Error('no session was begun');
  return { kind: 'session', token: reply.session.begin.token, address: '192.0.2.1' };
}

beforeEach(() => sql`truncate code_tries, sessions`.execute(db));

describe('signing in', () => {
  it('begins a session of 14 days that the next calls are made with', async () => {
    const reply = await signIn(right);
    expect(reply).toMatchObject({ ok: true, value: { accountId: lin } });
    expect(reply).toHaveProperty(
      'session.begin.expiresAt',
      new Date(clock.now.getTime() + 14 * 24 * 3600_000),
    );
    expect(await ask('org.getMe', {}, sessionOf(reply))).toMatchObject({ value: { name: '林干事' } });
  });

  it('takes the login name in small and capital letters', async () => {
    expect(await signIn(right, 'LIN')).toMatchObject({ ok: true });
  });

  it('twice begins two sessions, and both hold', async () => {
    const sessions = [sessionOf(await signIn(right)), sessionOf(await signIn(right))];
    for (const session of sessions) expect(await ask('org.getMe', {}, session)).toMatchObject({ ok: true });
  });

  it('stores neither the token nor the password', async () => {
    const session = sessionOf(await signIn(right));
    const { rows } = await sql`select s::text, i::text from sessions s, identities i`.execute(db);
    expect(JSON.stringify(rows)).not.toContain(session.kind === 'session' ? session.token : '');
    expect(JSON.stringify(rows)).not.toContain(right);
  });

  it('refuses a wrong password and a name nobody has in the same words', async () => {
    const [wrong, nobody] = [await signIn('wrong password'), await signIn('wrong password', 'nobody')];
    expect(wrong).toMatchObject({ ok: false, code: 'WRONG_PASSWORD' });
    expect(nobody).toEqual(wrong);
  });

  it('refuses somebody whose account is disabled', async () => {
    await sql`update accounts set disabled_at = now() where id = ${lin}`.execute(db);
    const reply = await signIn(right);
    await sql`update accounts set disabled_at = null where id = ${lin}`.execute(db);
    expect(reply).toMatchObject({ ok: false, code: 'WRONG_PASSWORD' });
  });

  it.each(['lin', 'nobody'])(
    'waits the longer, the more wrong passwords came before, and is never refused (%s)',
    async (name) => {
      const before = waited.length;
      for (let wrong = 0; wrong < 12; wrong += 1)
        expect(await signIn('wrong password', name)).toMatchObject({ code: 'WRONG_PASSWORD' });
      expect(waited.slice(before)).toEqual([1_000, 2_000, 4_000, 6_000, 6_000, 6_000, 6_000]);
      expect(await signIn(right, 'lin')).toMatchObject({ ok: true });
    },
  );

  it('counts wrong passwords that are sent at once to two instances: each waits for those before it', async () => {
    const send = (index: number) =>
      callPatiently([app, other.app][index % 2] ?? app, {
        ...{ procedure: 'org.signIn', caller: web, requestId: 'r' },
        input: { loginName: 'lin', password: 'wrong password' },
      });
    other.clock.set(clock.now.toISOString());
    const [mine, theirs] = [waited.length, other.waited.length];
    await Promise.all(Array.from({ length: 8 }, (_, index) => send(index)));
    const waits = [...waited.slice(mine), ...other.waited.slice(theirs)];
    // On a machine so busy that one was asked to come again, there were more than eight.
    expect(waits.length).toBeGreaterThanOrEqual(3);
    expect(waits.sort()).toEqual(
      [1_000, 2_000, 4_000, ...Array<number>(5).fill(6_000)].slice(0, waits.length),
    );
  });

  it('starts to count anew after the right password, and an hour after the last wrong one', async () => {
    const before = waited.length;
    for (const password of [
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      right,
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      'wrong',
    ])
      await signIn(password);
    expect(waited.length).toBe(before);
    clock.pass(3_600_001);
    for (let wrong = 0; wrong < 5; wrong += 1) await signIn('wrong');
    expect(waited.length).toBe(before);
  });

  it('lets a browser that signed in before through at once, whatever strangers have tried', async () => {
    const reply = await signIn(right);
    const device = reply.ok ? reply.session.begin?.device?.token : undefined;
    const key = testSecrets.lookUpHash('slow sign-in name', 'lin');
    // Sixty strangers from sixty addresses: hashing that often takes longer than a test may.
    await sql`insert into code_tries (who, failed_tries, window_start) values (${key}, 60, ${clock.now})
              on conflict (who) do update set failed_tries = 60`.execute(db);
    const before = waited.length;
    const from = { kind: 'none', address: '192.0.2.5', device } as const;
    expect(await ask('org.signIn', { loginName: 'lin', password: right }, from)).toMatchObject({ ok: true });
    expect(waited.length).toBe(before);
    expect(await signIn(right)).toMatchObject({ ok: true });
    expect(waited.slice(before)).toEqual([3_000]);
    const ofOther = { ...from, device: `${String(device).slice(0, -2)}xx` };
    expect(await ask('org.signIn', { loginName: 'lin', password: right }, ofOther)).toMatchObject({
      ok: true,
    });
    expect(waited.slice(before)).toEqual([3_000, 3_000]);
  });
});

describe('signing out', () => {
  it('ends this session at once and leaves the others', async () => {
    const [one, two] = [sessionOf(await signIn(right)), sessionOf(await signIn(right))];
    expect(await ask('org.signOut', {}, one)).toMatchObject({ ok: true, session: { end: true } });
    expect(await ask('org.getMe', {}, one)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await ask('org.getMe', {}, two)).toMatchObject({ ok: true });
  });

  it('is refused to who is not signed in, as its repetition is', async () => {
    const session = sessionOf(await signIn(right));
    await ask('org.signOut', {}, session);
    expect(await ask('org.signOut', {}, session)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('changes nothing for a person in WeChat', async () => {
    const caller: Caller = { kind: 'wechat', openid: 'demo-lin' };
    expect(await ask('org.signOut', {}, caller)).toMatchObject({ ok: true });
    expect(await ask('org.getMe', {}, caller)).toMatchObject({ ok: true });
  });
});

it('logs no name, password or token', async () => {
  const session = sessionOf(await signIn(right));
  await signIn('wrong password', 'somebody');
  expect(logged()).toContain('org.signIn');
  for (const word of [right, 'wrong password', 'somebody', session.kind === 'session' ? session.token : '']) {
    expect(logged()).not.toContain(word);
  }
});
