import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { demoAccountId } from '../../backend/demo/people';
import { hashPassword } from '../../backend/modules/org/sessions/password';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, home } from '../support/demo';
import { givenHttp } from './support/given-http';

const database = await givenDatabase('demo');
const { app, as, waited } = givenApp(database);
/** Behind a proxy whose word is taken, so that a test may knock from many addresses; with the usual limits. */
const http = await givenHttp(app, { trustProxy: '127.0.0.1' });
const right = 'correct horse battery';

await sql`insert into identities (kind, subject, account_id, secret_hash, created_at)
          values ('password', 'lin', ${demoAccountId('lin')}, ${await hashPassword(right)}, now())`.execute(
  database.db,
);

beforeEach(async () => {
  await sql`truncate code_tries`.execute(database.db);
  waited.length = 0;
});

const from = (address: string, more: Record<string, string> = {}) => ({
  'x-forwarded-for': address,
  ...more,
});
const signIn = (password: string, headers: Record<string, string>) =>
  http.post('org.signIn', { loginName: 'lin', password }, headers);

describe('whoever tries wrong passwords', () => {
  it('never keeps the right one out: at the same address, at another, and from everywhere at once', async () => {
    // Six at once, as many as the line of hashing lets through in time on any machine.
    for (let round = 0; round < 4; round += 1) {
      const wrong = Array.from({ length: 6 }, (_, at) =>
        signIn('wrong', from(at % 2 ? '203.0.113.1' : `203.0.113.${round}${at}`)),
      );
      expect(new Set((await Promise.all(wrong)).map(({ status }) => status))).toEqual(new Set([401]));
    }
    expect(waited.length).toBeGreaterThan(5);
    expect((await signIn(right, from('203.0.113.1'))).status).toBe(200);
    expect((await signIn(right, from('198.51.100.7'))).status).toBe(200);
  });

  it('makes nobody wait in a browser in which they have signed in before', async () => {
    const first = await signIn(right, from('198.51.100.7'));
    const cookies = first.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    const device = cookies.find((one) => one.startsWith('sandan_device=')) ?? '';
    for (let tries = 0; tries < 12; tries += 1) await signIn('wrong', from('198.51.100.7'));
    waited.length = 0;
    expect((await signIn(right, from('198.51.100.7', { cookie: device }))).status).toBe(200);
    expect(waited).toEqual([]);
  });
});

it('whoever tries wrong invitation codes never keeps a right one out, at the same address', async () => {
  const { code } = await as('lin').org.createInvitation({
    ...{ communityId, role: 'resident', forName: '吕女士', householdId: home('10-1-501').householdId },
    actionId: actionId(),
  });
  const use = (invitation: string, loginName: string) =>
    http.post(
      'org.createAccount',
      {
        ...{ code: invitation, loginName, password: 'a long password' },
        ...{ consentVersion: CONSENT_VERSION, actionId: actionId() },
      },
      from('203.0.113.9'),
    );
  for (let tries = 0; tries < 25; tries += 1) await use('ABC-DEF-GHJK', `guesser-${tries}`);
  expect((await use('ABC-DEF-GHJK', 'guesser')).status).toBe(429);
  expect((await use(code, 'invited')).status).toBe(200);
});
