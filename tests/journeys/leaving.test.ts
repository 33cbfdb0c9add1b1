import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { demoId } from '../../backend/demo';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, home, zhuHome } from '../support/demo';
import { givenOrder } from '../support/given';
import { givenOnItsWay } from '../support/given-undelivered';
import { givenPerson } from '../support/second-community';
import { givenHttp } from '../transports/support/given-http';

const database = await givenDatabase('demo');
const app = givenApp(database);
const http = await givenHttp(app.app);
const password = 'a long password';

/** Everything that the database holds, as text: what was forgotten is nowhere in it. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(database.db);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
      database.db,
    );
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join('\n');
}

/** Somebody who came by an invitation on the web, in one browser. */
async function givenSignedIn(loginName: string, role: 'resident' | 'captain' = 'resident') {
  const { code } = await app.as('lin').org.createInvitation({
    ...{
      role,
      forName: '吕女士',
      ...entrance('5-1'),
      householdId: home('10-1-501').householdId,
    },
    actionId: actionId(),
  });
  const made = await http.post('org.createAccount', {
    ...{ code, loginName, password, consentVersion: CONSENT_VERSION },
    actionId: actionId(),
  });
  return browserOf(made);
}

function browserOf(response: Response) {
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask = async (procedure: string, input: object = {}) => {
    const answer = await http.post(procedure, input, { cookie });
    const body = (await answer.json()) as Record<string, unknown>;
    return { code: answer.ok ? 'OK' : String(body.code), body };
  };
  return { ask };
}

const signIn = async (loginName: string, word = password) =>
  http.post('org.signIn', { loginName, password: word });

describe('changing the password', () => {
  it('needs the old one, signs out every other browser, and the old one opens nothing any more', async () => {
    const here = await givenSignedIn('changer');
    const elsewhere = browserOf(await signIn('changer'));
    const change = (old: string) =>
      here.ask('org.changePassword', {
        password: old,
        newPassword: 'another password',
        actionId: actionId(),
      });
    expect((await change('not the password')).code).toBe('WRONG_PASSWORD');
    expect((await elsewhere.ask('org.getMe')).body).toMatchObject({ loginName: 'changer' });
    expect((await change(password)).code).toBe('OK');
    expect((await here.ask('org.getMe')).code).toBe('OK');
    expect((await elsewhere.ask('org.getMe')).code).toBe('NOT_SIGNED_IN');
    expect([(await signIn('changer')).status, (await signIn('changer', 'another password')).status]).toEqual([
      401, 200,
    ]);
  });

  it('is not for whom WeChat vouches, and too short is not changed', async () => {
    const input = { password: 'x', newPassword: 'another password', actionId: actionId() };
    await expect(app.as('zhu').org.changePassword(input)).rejects.toMatchObject({ code: 'NO_PASSWORD' });
    const short = { ...input, newPassword: 'short', actionId: actionId() };
    await expect(app.as('zhu').org.changePassword(short)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

it('signing out everywhere ends every browser, this one too, and nobody else’s', async () => {
  const here = await givenSignedIn('lost-phone');
  const elsewhere = browserOf(await signIn('lost-phone'));
  const another = await givenSignedIn('another');
  expect((await here.ask('org.signOutEverywhere')).body).toEqual({ sessions: 2 });
  for (const one of [here, elsewhere]) expect((await one.ask('org.getMe')).code).toBe('NOT_SIGNED_IN');
  expect((await another.ask('org.getMe')).code).toBe('OK');
});

describe('leaving for good', () => {
  it('asks for the password on the web; then the person is forgotten at once', async () => {
    const here = await givenSignedIn('leaver');
    const { accountId } = (await here.ask('org.getMe')).body as { accountId: string };
    const leave = (input: object) => here.ask('joining.deleteAccount', input);
    expect((await leave({ password })).code).toBe('INVALID_INPUT');
    expect((await leave({ isSure: true })).code).toBe('WRONG_PASSWORD');
    expect((await leave({ isSure: true, password })).code).toBe('OK');
    expect((await here.ask('org.getMe')).code).toBe('NOT_SIGNED_IN');
    expect((await signIn('leaver')).status).toBe(401);
    const left = await everything();
    expect(left).not.toContain('leaver');
    const { rows } = await sql<{ name: string; roles: number; consents: number }>`
      select name_sealed as name, (select count(*)::int from consents where account_id = a.id) as consents,
             (select count(*)::int from role_grants where account_id = a.id and ends_at is null) as roles
        from accounts a where id = ${accountId}`.execute(database.db);
    expect(rows).toMatchObject([{ roles: 0, consents: 0 }]);
    expect(app.app.secrets.open(rows[0]?.name ?? '')).toBe('已注销的用户');
  });

  it('leaves the household its register and its orders', async () => {
    const { orderId } = await givenOrder(app);
    const register = await app.as('lin').households.getHousehold(zhuHome);
    await app.as('zhu').joining.deleteAccount({ isSure: true });
    await expect(app.as('zhu').org.getMe({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await app.as('lin').households.getHousehold(zhuHome)).toEqual(register);
    expect(await app.as('lin').orders.getOrder({ ...zhuHome, orderId })).toMatchObject({ id: orderId });
    const { rows } = await app.as('zhu-wife').joining.listMembers(zhuHome);
    expect(rows.map(({ name }) => name)).not.toContain('朱**');
  });

  it('takes along what the person was told, and what was on its way to them', async () => {
    await givenPerson(database.db, 'told', { role: 'volunteer', level: 'community', communityId });
    const accountId = demoId('account told');
    await givenOnItsWay(database, zhuHome, { state: 'waiting', reason: 'busy', accountId });
    await sql`insert into account_messages (community_id, id, account_id, kind, body, key, at)
      values (${communityId}, gen_random_uuid(), ${accountId}, 'runTakenBack', '收回了', 'told', now())`.execute(
      database.db,
    );
    await app.as('told').joining.deleteAccount({ isSure: true });
    const { rows } = await sql<{ left: number }>`
      select ((select count(*) from message_deliveries where account_id = ${accountId})
            + (select count(*) from account_messages where account_id = ${accountId}))::int as left`.execute(
      database.db,
    );
    expect(rows).toEqual([{ left: 0 }]);
  });

  it('is refused to the last admin, and to whoever has a run in hand, in words', async () => {
    await expect(app.as('an').joining.deleteAccount({ isSure: true })).rejects.toMatchObject({
      code: 'LAST_ADMIN',
    });
    await givenPerson(database.db, 'carrier', { role: 'volunteer', level: 'community', communityId });
    await sql`insert into delivery_runs (community_id, id, run_no, made_on, created_at, created_by, volunteer_id, accepted_at)
      values (${communityId}, gen_random_uuid(), 99, '2026-11-22', now(), ${demoId('account lin')},
              ${demoId('account carrier')}, now())`.execute(database.db);
    await expect(app.as('carrier').joining.deleteAccount({ isSure: true })).rejects.toMatchObject({
      code: 'DUTIES_OPEN',
      message: '您手上还有没办完的：1 趟配送。办完或退回以后再注销',
    });
    expect(await app.as('carrier').org.getMe({})).toMatchObject({ loginName: null });
    await givenPerson(database.db, 'next-admin', { role: 'admin', level: 'installation' });
    expect(await app.as('an').joining.deleteAccount({ isSure: true })).toEqual({});
  });
});
