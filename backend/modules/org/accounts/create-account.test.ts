import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { callPatiently } from '../../../../tests/support/call-patiently';
import { givenDatabase } from '../../../../tests/support/database';
import { COMMUNITY_ID as communityId, demoId } from '../../../demo';
import type { Reply } from '../../../kernel/call';
import type { Caller } from '../../../kernel/caller';

const database = await givenDatabase('demo');
const { db } = database;
const here = givenApp(database);
const there = givenApp(database);
const web: Caller = { kind: 'none', address: '192.0.2.1' };
const password = 'a long enough password';

const ask = (procedure: string, input: object, caller: Caller = web, { app }: TestApp = here) =>
  callPatiently(app, { procedure, input, caller, requestId: 'r' });
const invite = async () =>
  (
    await here.as('lin').org.createInvitation({
      communityId,
      role: 'resident',
      forName: '吕女士',
      householdId: demoId('household 10-1-501'),
      actionId: actionId(),
    })
  ).code;
let names = 0;
const asked = async (more: object = {}) => ({
  code: await invite(),
  loginName: `lu${(names += 1)}`.padEnd(4, '-'),
  password,
  consentVersion: CONSENT_VERSION,
  actionId: actionId(),
  ...more,
});

function sessionOf(reply: Reply): Caller {
  if (!reply.ok || !reply.session.begin) throw new Error('no session was begun');
  return { kind: 'session', token: reply.session.begin.token, address: '192.0.2.1' };
}

beforeEach(() => sql`truncate code_tries`.execute(db));

describe('an account made with a code on the web', () => {
  it('is signed in at once and has the role', async () => {
    const reply = await ask('org.createAccount', await asked());
    expect(await ask('org.getMe', {}, sessionOf(reply))).toMatchObject({
      value: { name: '吕女士', grants: [{ role: 'resident', placeLabel: '10号楼 1单元 501' }] },
    });
  });

  it('can be signed in to afterwards', async () => {
    const input = await asked();
    await ask('org.createAccount', input);
    const { loginName } = input;
    expect(await ask('org.signIn', { loginName, password })).toMatchObject({ ok: true });
  });

  it('is made once, and each repetition is signed in, for its answer may have been lost', async () => {
    const input = await asked();
    const replies = await Promise.all([
      ask('org.createAccount', input),
      ask('org.createAccount', input, web, there),
    ]);
    replies.push(await ask('org.createAccount', input, sessionOf(replies[0])));
    expect(new Set(replies.map((reply) => reply.ok && JSON.stringify(reply.value))).size).toBe(1);
    for (const reply of replies) {
      expect(await ask('org.getMe', {}, sessionOf(reply))).toMatchObject({ value: { name: '吕女士' } });
    }
  });

  it('is not signed in to by a repetition with a password that was changed since', async () => {
    const input = await asked();
    await ask('org.createAccount', input);
    await sql`update identities set secret_hash = (select secret_hash from identities
      where subject = ${(await otherAccount()).loginName}) where subject = ${input.loginName}`.execute(db);
    expect(await ask('org.createAccount', input)).toMatchObject({ ok: true, session: {} });
  });

  it('keeps neither the password nor the name readable, in the tables and in the log', async () => {
    const input = await asked();
    await ask('org.createAccount', input);
    const { rows } =
      await sql`select (select json_agg(a) from accounts a), (select json_agg(i) from identities i),
      (select json_agg(x) from actions x), (select json_agg(l) from audit_log l)`.execute(db);
    const kept = JSON.stringify(rows) + here.logged();
    for (const word of [password, input.code, '吕女士']) expect(kept).not.toContain(word);
    expect(here.logged()).not.toContain(input.loginName);
  });
});

async function otherAccount() {
  const input = await asked({ password: 'quite another password' });
  await ask('org.createAccount', input);
  return input;
}

describe('an account is refused', () => {
  it('when the login name is taken, and the code stays good', async () => {
    const [first, second] = [await asked(), await asked()];
    await ask('org.createAccount', first);
    const taken = { ...second, loginName: first.loginName.toUpperCase() };
    expect(await ask('org.createAccount', taken)).toMatchObject({ ok: false, code: 'LOGIN_NAME_TAKEN' });
    expect(await ask('org.createAccount', second)).toMatchObject({ ok: true });
  });

  it('to one of two who ask for one name at once', async () => {
    const [first, second] = [await asked(), await asked()];
    const replies = await Promise.all([
      ask('org.createAccount', first),
      ask(
        'org.createAccount',
        { ...second, loginName: first.loginName },
        { ...web, address: '192.0.2.2' },
        there,
      ),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'LOGIN_NAME_TAKEN' });
  });

  it('without a good code, also when the login name is taken', async () => {
    const input = await asked();
    await ask('org.createAccount', input);
    const again = { ...input, code: 'ABC-DEF-GHJK', actionId: actionId() };
    expect(await ask('org.createAccount', again)).toMatchObject({ ok: false, code: 'INVITATION_NOT_VALID' });
  });

  it('for a code that is wrong, and after ten of one address nobody hears more; the right code passes', async () => {
    const input = await asked();
    for (let wrong = 0; wrong < 10; wrong += 1) {
      await ask('org.createAccount', { ...input, code: 'ABC-DEF-GHJK', actionId: actionId() });
    }
    const wrong = (caller = web) =>
      ask('org.createAccount', { ...input, code: 'ABC-DEF-GHJK', actionId: actionId() }, caller);
    expect(await wrong()).toMatchObject({ ok: false, code: 'TOO_MANY_TRIES' });
    expect(await wrong({ ...web, address: '192.0.2.7' })).toMatchObject({ code: 'INVITATION_NOT_VALID' });
    expect(await ask('org.createAccount', input)).toMatchObject({ ok: true });
  });

  it.each([
    ['password', { password: 'short' }, '密码'],
    ['login name', { loginName: '吕女士' }, '登录名'],
  ])('with a faulty %s, named in words', async (_, more, field) => {
    const reply = await ask('org.createAccount', await asked(more));
    expect(reply).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });
});
