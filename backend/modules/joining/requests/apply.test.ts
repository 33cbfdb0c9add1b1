import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home } from '../../../../tests/support/demo';
import { building10, givenCode, liuPhone, offer, otherPhone, wish } from '../../../../tests/support/joining';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';
import { wechatWith } from '../../../../tests/support/wechat-with';

const fresh = async () => {
  const database = await givenDatabase('demo');
  const app = givenApp(database, {
    wechat: wechatWith({
      phoneOf: (code) => Promise.resolve(code === 'good' ? `+86 ${liuPhone}` : undefined),
    }),
  });
  return { database, app, code: await givenCode(app.as('lin')) };
};

const rolesOf = async ({ as }: TestApp, who: string) => (await as(who).org.getMe({})).grants;

describe('a scanned code', () => {
  it('tells a stranger the community, the building and its entrances, and nothing else', async () => {
    const { app, code } = await fresh();
    const seen = await app.by({ kind: 'none', address: '203.0.113.9' }).joining.lookAtCode({
      buildingCode: code.toLowerCase().replaceAll('-', ' '),
    });
    expect(Object.keys(seen).sort()).toEqual(['buildingNo', 'communityId', 'communityName', 'entrances']);
    expect(seen).toMatchObject({ communityName: '桂花苑（示例）', buildingNo: '10' });
    expect(seen.entrances.map((one) => Object.keys(one).sort())).toEqual([
      ['entranceNo', 'id'],
      ['entranceNo', 'id'],
    ]);
  });

  it('is dead as soon as it is renewed; wrong codes are limited, and the right one passes', async () => {
    const { database, app, code } = await fresh();
    const renewed = { communityId, chosenBuildingId: building10, actionId: actionId() };
    const { code: next } = await app.as('lin').joining.renewCode(renewed);
    const look = (buildingCode: string) => app.as('stranger').joining.lookAtCode({ buildingCode });
    await look(next);
    await expectRefusal(database, 'BUILDING_CODE_NOT_VALID', () => look(code));
    for (let tries = 1; tries < 20; tries += 1)
      await expect(look('NOSUCHCODE')).rejects.toMatchObject({ code: 'BUILDING_CODE_NOT_VALID' });
    await expect(look('NOSUCHCODE')).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
    expect(await look(next)).toMatchObject({ buildingNo: '10' });
  });
});

describe('asking to join a household', () => {
  it('with a number of the register joins at once, and once', async () => {
    const { database, app, code } = await fresh();
    const sent = wish(code, { phone: '199 0000 0599', roomNo: '３０１室' });
    const first = await app.as('liu').joining.apply(sent);
    expect(first.state).toBe('joined');
    expect(await app.as('liu').joining.apply(sent)).toEqual(first);
    expect(await rolesOf(app, 'liu')).toMatchObject([{ role: 'resident', placeLabel: '10号楼 1单元 301' }]);
    const { rows } = await sql<{ grants: number }>`select count(*)::int as grants from role_grants
      where household_id = ${home('10-1-301').householdId}`.execute(database.db);
    expect(rows[0]?.grants).toBe(1);
  });

  it.each([
    ['a wrong number', { phone: otherPhone }],
    ['a room that is not there', { roomNo: '9901', phone: liuPhone }],
    ['the number of another room', { roomNo: '302', phone: liuPhone }],
    ['the words of no room', { roomNo: '楼上', phone: liuPhone }],
  ])('with %s waits, and looks no different', async (_, more) => {
    const { app, code } = await fresh();
    const answer = await app.as('liu').joining.apply(wish(code, more));
    expect(answer).toEqual({ communityId, requestId: expect.any(String) as string, state: 'waiting' });
    expect(await rolesOf(app, 'liu')).toEqual([]);
  });

  it('by the number that WeChat vouches for is marked so, for this person only', async () => {
    const { database, app, code } = await fresh();
    const { phoneToken, phone } = await app.as('liu').joining.readWechatPhone({ phoneCode: 'good' });
    expect(phone).toBe('199****0599');
    const ask = (who: string) => () => app.as(who).joining.apply(wish(code, { phoneToken }));
    await expectRefusal(database, 'PHONE_TOKEN_OVER', ask('thief'));
    expect((await ask('liu')()).state).toBe('joined');
    const { rows } = await app.as('lin').joining.listMembers(home('10-1-301'));
    expect(rows).toMatchObject([{ how: 'verifiedPhone', needsLook: false, name: '刘**' }]);
    await expectRefusal(database, 'WECHAT_PHONE_UNREADABLE', () =>
      app.as('liu').joining.readWechatPhone({ phoneCode: 'used' }),
    );
    app.clock.pass(15 * 60_000);
    await expectRefusal(database, 'PHONE_TOKEN_OVER', ask('liu'));
  });

  it('needs a number, an entrance of the building, and the present text about personal data', async () => {
    const { database, app, code } = await fresh();
    const ask = (more: object) => () => app.as('liu').joining.apply({ ...wish(code), ...more });
    const noPhone = { field: '手机号', path: 'phone', reason: '请填手机号，或用微信的手机号' };
    await expectRefusal(database, 'INVALID_INPUT', ask({ phone: undefined }), noPhone);
    const elsewhere = { field: '单元', path: 'entranceId', reason: '请选择这栋楼的单元' };
    await expectRefusal(
      database,
      'INVALID_INPUT',
      ask({ entranceId: entrance('1-1').entranceId }),
      elsewhere,
    );
    await expectRefusal(database, 'CONSENT_OUTDATED', ask({ consentVersion: '2020-01-01' }));
    await expectRefusal(database, 'BUILDING_CODE_NOT_VALID', ask({ buildingCode: 'NOSUCHCODE' }));
  });

  it('waits for three at most, is the same when it is asked again, and is withdrawn', async () => {
    const { database, app, code } = await fresh();
    const ask = (roomNo: string) => app.as('liu').joining.apply(wish(code, { roomNo }));
    const { requestId } = await ask('301');
    expect((await ask('301')).requestId).toBe(requestId);
    await ask('302');
    await ask('401');
    await expectRefusal(database, 'TOO_MANY_WAITING', () => ask('402'), { most: 3 });
    const withdraw = (input: { requestId: string; actionId: string }) =>
      app.as('liu').joining.withdrawRequest(input);
    await expectSameTwice(database, withdraw, { requestId });
    await expectRefusal(database, 'JOIN_REQUEST_SETTLED', () =>
      withdraw({ requestId, actionId: actionId() }),
    );
    await ask('402');
    const { rows } = await app.as('liu').joining.listMyRequests({});
    expect(rows.map(({ placeLabel, state }) => `${placeLabel} ${state}`)).toContain(
      '10号楼 1单元 301 withdrawn',
    );
  });
});

describe('somebody who guesses', () => {
  it('is stopped after ten tries of a day', async () => {
    const { app, code } = await fresh();
    const guess = (phone: string) => app.as('thief').joining.apply(wish(code, { phone }));
    for (let tries = 0; tries < 10; tries += 1) await guess(`1990000${String(9000 + tries)}`);
    await expect(guess(liuPhone)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
  });

  it('finds a door shut after five wrong numbers, by however many people, and is not told', async () => {
    const { app, code } = await fresh();
    for (const thief of ['a', 'b', 'c', 'd', 'e']) await app.as(thief).joining.apply(wish(code));
    const ask = async (who: string) =>
      (await app.as(who).joining.apply(wish(code, { phone: liuPhone }))).state;
    expect(await ask('f')).toBe('waiting');
    app.clock.pass(24 * 3600_000);
    expect(await ask('g')).toBe('joined');
  });

  it('does not find where the owner of a number lives: after five doors it opens none, by however many people', async () => {
    const { app, code } = await fresh();
    const ask = async (who: string, roomNo: string) =>
      (await app.as(who).joining.apply(wish(code, { roomNo, phone: liuPhone }))).state;
    for (const [at, roomNo] of ['302', '401', '402', '501', '502'].entries())
      expect(await ask(`seeker ${at}`, roomNo)).toBe('waiting');
    expect(await ask('seeker 6', '301')).toBe('waiting');
    app.clock.pass(24 * 3600_000);
    expect(await ask('liu', '301')).toBe('joined');
  });

  it('keeps their own number, which WeChat vouches for, however often others have typed it', async () => {
    const { app, code } = await fresh();
    for (const roomNo of ['302', '401', '402', '501', '502'])
      await app.as(`seeker ${roomNo}`).joining.apply(wish(code, { roomNo, phone: liuPhone }));
    const { phoneToken } = await app.as('liu').joining.readWechatPhone({ phoneCode: 'good' });
    expect((await app.as('liu').joining.apply(wish(code, { phoneToken }))).state).toBe('joined');
  });

  it('is stopped too when each wish is taken back, as a volunteer as well', async () => {
    const { app, code } = await fresh();
    const { joining } = app.as('thief');
    for (let tries = 0; tries < 10; tries += 1) {
      const { requestId } = await joining.applyAsVolunteer({ ...offer(code), actionId: actionId() });
      await joining.withdrawRequest({ requestId, actionId: actionId() });
    }
    await expect(joining.applyAsVolunteer(offer(code))).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
    await expect(joining.apply(wish(code))).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
  });

  it('leaves neither number nor name readable, in the tables and in the log', async () => {
    const { database, app, code } = await fresh();
    await app.as('liu').joining.apply(wish(code, { phone: liuPhone, relation: '女儿' }));
    await app.as('he2').joining.applyAsVolunteer(offer(code));
    const { rows } = await sql<{ all: string }>`select concat((select json_agg(j)::text from join_requests j),
      (select json_agg(o)::text from outbox o), (select json_agg(a)::text from actions a
        where procedure like 'joining.apply%')) as all`.execute(database.db);
    for (const secret of [liuPhone, '刘先生', '女儿', '会开车', '19900009877', code]) {
      expect(rows[0]?.all).not.toContain(secret);
      expect(app.logged()).not.toContain(secret);
    }
  });
});

describe('an account for a stranger on the web', () => {
  it('may ask and nothing else, and needs a code', async () => {
    const { database, app, code } = await fresh();
    const web = app.by({ kind: 'none', address: '203.0.113.7' }).joining;
    const make = (buildingCode: string, loginName: string) =>
      web.createGuestAccount({
        buildingCode,
        name: '刘先生',
        loginName,
        password: 'a long password',
        consentVersion: wish(buildingCode).consentVersion,
        actionId: actionId(),
      });
    await make(code, 'liuxiansheng');
    await expectRefusal(database, 'LOGIN_NAME_TAKEN', () => make(code, 'liuxiansheng'));
    for (let tries = 2; tries < 30; tries += 1)
      await expect(make(code, 'LiuXianSheng')).rejects.toMatchObject({ code: 'LOGIN_NAME_TAKEN' });
    expect(app.waited).toEqual([]);
    expect(await make(code, 'other')).toHaveProperty('accountId');
    expect(app.waited).toEqual([4_000]);
    await expect(make('NOSUCHCODE', 'other')).rejects.toMatchObject({ code: 'BUILDING_CODE_NOT_VALID' });
    const { rows } = await sql`select from role_grants g join identities i on i.account_id = g.account_id
      where i.subject = 'liuxiansheng'`.execute(database.db);
    expect(rows).toEqual([]);
  });
});
