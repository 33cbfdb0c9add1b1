import { sql } from 'kysely';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, home, zhuHome } from '../support/demo';
import { building10, givenCode, liuPhone, wish } from '../support/joining';
import { givenHttp } from './support/given-http';
import { sessionOf } from './support/session-of';

const ROOMY = { perMinute: 100_000, doorPerMinute: 100_000 };
const fresh = async () => {
  const database = await givenDatabase('demo');
  const { app, as, clock } = givenApp(database);
  const http = await givenHttp(app, { limits: ROOMY });
  return { database, as, clock, http, code: await givenCode(as('lin')) };
};
type Attack = Awaited<ReturnType<typeof fresh>>;

/** The code of the refusal, or 'OK'; and the cookie that came with it. */
async function sent(
  { http }: Pick<Attack, 'http'>,
  procedure: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<{ code: string; body: Record<string, unknown>; cookie: string | undefined }> {
  const response = await http.post(procedure, input, headers);
  const body = (await response.json()) as Record<string, unknown>;
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  return { code: response.ok ? 'OK' : String(body.code), body, cookie };
}

const newAccount = (buildingCode: string, loginName: string) => ({
  buildingCode,
  name: loginName,
  loginName,
  password: 'a long password',
  consentVersion: CONSENT_VERSION,
  actionId: actionId(),
});

/** A stranger with a code of the hall and an account without any role. */
async function enter(attack: Attack, loginName: string): Promise<{ cookie: string }> {
  const { cookie } = await sent(attack, 'joining.createGuestAccount', newAccount(attack.code, loginName));
  expect(cookie).toMatch(/^sandan_session=/);
  return { cookie: cookie ?? '' };
}

describe('many tries at one moment', () => {
  it('are counted one by one: the sixth number at a door is worth nothing, whoever of nine sends it', async () => {
    const attack = await fresh();
    const thieves = await Promise.all([...'abcdefghi'].map((one) => enter(attack, `thief-${one}`)));
    const guesses = thieves.map((headers, at) =>
      sent(attack, 'joining.apply', wish(attack.code, { phone: `1990000910${at}` }), headers),
    );
    expect((await Promise.all(guesses)).map(({ body }) => body.state)).toEqual(Array(9).fill('waiting'));
    const late = await enter(attack, 'late');
    const right = wish(attack.code, { phone: liuPhone });
    expect((await sent(attack, 'joining.apply', right, late)).body.state).toBe('waiting');
  });

  it('of one person are ten, however fast they are sent', async () => {
    const attack = await fresh();
    const thief = await enter(attack, 'thief');
    const tries = Array.from({ length: 16 }, (_, at) =>
      sent(attack, 'joining.apply', wish(attack.code, { phone: `199000091${10 + at}` }), thief),
    );
    const codes = (await Promise.all(tries)).map(({ code }) => code).sort();
    expect(codes).toEqual([...Array<string>(10).fill('OK'), ...Array<string>(6).fill('TOO_MANY_TRIES')]);
  });

  it('with codes that are wrong are twenty an hour of one address, whatever the caller says it is', async () => {
    const attack = await fresh();
    const looks = Array.from({ length: 24 }, (_, at) =>
      sent(
        attack,
        'joining.lookAtCode',
        { buildingCode: `WRONG${at}CODE` },
        { 'x-forwarded-for': `203.0.113.${at}` },
      ),
    );
    const codes = (await Promise.all(looks)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'BUILDING_CODE_NOT_VALID')).toHaveLength(20);
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(4);
  });

  it('with one invitation make one resident', async () => {
    const attack = await fresh();
    const { code } = await attack.as('lin').org.createInvitation({
      ...{ communityId, role: 'resident', forName: '吕女士', householdId: home('10-1-501').householdId },
      actionId: actionId(),
    });
    const entries = [...'abcde'].map((one) =>
      sent(attack, 'org.createAccount', {
        ...{ code, loginName: `taker-${one}`, password: 'a long password' },
        ...{ consentVersion: CONSENT_VERSION, actionId: actionId() },
      }),
    );
    const codes = (await Promise.all(entries)).map((one) => one.code).sort();
    expect(codes).toEqual([...Array<string>(4).fill('INVITATION_NOT_VALID'), 'OK']);
  });
});

describe('the deed of another', () => {
  it('is not repeated for somebody else: neither a phone number, nor a place in a household, nor a session', async () => {
    const attack = await fresh();
    const liu = await enter(attack, 'liu');
    const thief = await enter(attack, 'thief');
    const asked = wish(attack.code);
    const { body } = await sent(attack, 'joining.apply', asked, liu);
    const shown = { ...entrance('10-1'), requestId: body.requestId, actionId: actionId() };
    const captain = { cookie: await sessionOf(attack.database, 'qin') };
    expect((await sent(attack, 'joining.showPhone', shown, captain)).code).toBe('OK');
    expect((await sent(attack, 'joining.showPhone', shown, thief)).code).toBe('NOT_FOUND');
    expect((await sent(attack, 'joining.apply', asked, thief)).code).toBe('CONFLICT');
    expect(
      (
        await sent(
          attack,
          'joining.withdrawRequest',
          { requestId: body.requestId, actionId: actionId() },
          thief,
        )
      ).code,
    ).toBe('JOIN_REQUEST_SETTLED');
    const made = newAccount(attack.code, 'careful');
    await sent(attack, 'joining.createGuestAccount', made);
    const again = await sent(attack, 'joining.createGuestAccount', { ...made, password: 'another password' });
    expect([again.code, again.cookie]).toEqual(['CONFLICT', undefined]);
  });
});

describe('somebody who only has an account', () => {
  it('hears the same of a household that is there and of none, whatever they ask', async () => {
    const attack = await fresh();
    const thief = await enter(attack, 'thief');
    const nowhere = { communityId, householdId: v7() };
    const questions = [
      'joining.listMembers',
      'households.getHousehold',
      'households.getOwnRegister',
      'orders.getHome',
    ];
    for (const question of questions) {
      const there = await sent(attack, question, zhuHome, thief);
      expect([question, there.code, there.body]).toEqual([
        question,
        'NOT_FOUND',
        (await sent(attack, question, nowhere, thief)).body,
      ]);
    }
    const search = await sent(attack, 'households.searchRegister', { communityId, text: liuPhone }, thief);
    expect(search.body.rows ?? search.code).toEqual([]);
    for (const list of [
      'org.listGrants',
      'joining.listRequests',
      'households.listImports',
      'org.listInvitations',
    ])
      expect((await sent(attack, list, { communityId }, thief)).code).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
  });

  it('learns of the own wish nothing but what was typed', async () => {
    const attack = await fresh();
    const thief = await enter(attack, 'thief');
    for (const kind of ['resident', 'familyProxy'] as const)
      for (const roomNo of ['301', '9901'])
        await sent(attack, 'joining.apply', wish(attack.code, { kind, roomNo }), thief);
    const { body } = await sent(attack, 'joining.listMyRequests', {}, thief);
    const rows = body.rows as Record<string, unknown>[];
    const facts = rows.map(({ state, reason, answeredAt }) => [state, reason, answeredAt].join(' '));
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'answeredAt',
      'askedAt',
      'communityId',
      'communityName',
      'id',
      'kind',
      'placeLabel',
      'reason',
      'state',
    ]);
    expect(new Set(facts).size).toBe(1);
  });
});

describe('a sealed word', () => {
  it('of one kind opens nothing of another', async () => {
    const attack = await fresh();
    const thief = await enter(attack, 'thief');
    const link = await attack
      .as('lin')
      .joining.printPosters({ communityId, buildingIds: [building10], actionId: actionId() });
    const { rows } = await sql<{ word: string }>`select phone_sealed as word from contacts limit 1`.execute(
      attack.database.db,
    );
    const number = rows[0]?.word ?? '';
    for (const phoneToken of [number, link.path.replace('/exports/', '')]) {
      const asked = wish(attack.code, { phoneToken });
      expect((await sent(attack, 'joining.apply', asked, thief)).code).toBe('PHONE_TOKEN_OVER');
    }
    expect((await fetch(`${attack.http.url}${link.path}`)).status).toBe(200);
    expect((await fetch(`${attack.http.url}/exports/${encodeURIComponent(number)}`)).status).toBe(410);
  });
});
