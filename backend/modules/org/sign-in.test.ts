import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { demoAccountId } from '../../demo/people';
import { call, type Reply } from '../../kernel/call';
import type { Caller } from '../../kernel/caller';
import { hashPassword } from './password';

const database = await givenDatabase('demo');
const { db } = database;
const { app, clock, logged } = givenApp(database);
const other = givenApp(database);
const lin = demoAccountId('lin');
const right = 'correct horse battery';

await sql`insert into identities (kind, subject, account_id, secret_hash, created_at)
          values ('password', 'lin', ${lin}, ${await hashPassword(right)}, now())`.execute(db);

const web: Caller = { kind: 'none', address: '192.0.2.1' };
const ask = (procedure: string, input: object, caller: Caller = web) =>
  call(app, { procedure, input, caller, requestId: 'r' });
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

  it.each(['lin', 'nobody'])('waits 15 minutes after five wrong passwords (%s)', async (name) => {
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await signIn('wrong password', name)).toMatchObject({ code: 'WRONG_PASSWORD' });
    }
    expect(await signIn(right, name)).toMatchObject({ code: 'TOO_MANY_TRIES', details: { minutes: 15 } });
    clock.pass(14 * 60_000 + 1);
    expect(await signIn(right, name)).toMatchObject({ code: 'TOO_MANY_TRIES', details: { minutes: 1 } });
    clock.pass(60_000);
    expect(await signIn(right, name)).not.toMatchObject({ code: 'TOO_MANY_TRIES' });
  });

  it('counts wrong passwords that are sent at once to two instances', async () => {
    const send = (index: number) =>
      call([app, other.app][index % 2] ?? app, {
        procedure: 'org.signIn',
        input: { loginName: 'lin', password: 'wrong password' },
        caller: web,
        requestId: 'r',
      });
    other.clock.set(clock.now.toISOString());
    const replies = await Promise.all(Array.from({ length: 8 }, (_, index) => send(index)));
    const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort();
    expect(codes).toEqual([
      ...Array<string>(3).fill('TOO_MANY_TRIES'),
      ...Array<string>(5).fill('WRONG_PASSWORD'),
    ]);
  });

  it('starts to count anew after the right password', async () => {
    for (const password of ['wrong', 'wrong', 'wrong', 'wrong', right, 'wrong']) await signIn(password);
    expect(await signIn(right)).toMatchObject({ ok: true });
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
