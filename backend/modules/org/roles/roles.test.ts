import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { demoId } from '../../../demo';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance } from '../../../../tests/support/demo';
import { givenPerson, givenSecondCommunity, second } from '../../../../tests/support/second-community';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const account = (key: string) => demoId(`account ${key}`);
const nextWeek = '2026-11-29T00:00:00.000Z';

/** Somebody of their own for each test, so that no test changes the people of another. */
async function givenHelper(key: string): Promise<string> {
  await givenPerson(database.db, key, { role: 'volunteer', level: 'community', communityId });
  return account(key);
}

const giveCaptaincy = ({ as }: TestApp, accountId: string, more: object = {}) =>
  as('lin').org.grantRole({
    communityId,
    accountId,
    role: 'captain',
    entranceId: entrance('5-1').entranceId,
    ...more,
    actionId: actionId(),
  });

const mayReadBoard = (app: TestApp, person: string, place = '5-1') =>
  app
    .as(person)
    .orders.listEntranceOrders(entrance(place))
    .then(
      () => true,
      () => false,
    );

describe('giving a role', () => {
  it('works from the next call on', async () => {
    const app = givenApp(database);
    const helper = await givenHelper('tao');
    expect(await mayReadBoard(app, 'tao')).toBe(false);
    await giveCaptaincy(app, helper);
    expect(await mayReadBoard(app, 'tao')).toBe(true);
  });

  it('begins and ends at the moments that were said', async () => {
    const app = givenApp(database);
    const helper = await givenHelper('lan');
    await giveCaptaincy(app, helper, { startsAt: '2026-11-22T02:00:00.000Z', endsAt: nextWeek });
    expect(await mayReadBoard(app, 'lan')).toBe(false);
    app.clock.set('2026-11-22T02:00:00.000Z');
    expect(await mayReadBoard(app, 'lan')).toBe(true);
    app.clock.set(nextWeek);
    expect(await mayReadBoard(app, 'lan')).toBe(false);
  });

  it('is the same when it is sent twice, and refused when it is held already', async () => {
    const app = givenApp(database);
    const accountId = await givenHelper('ning');
    const asked = { accountId, role: 'captain', ...entrance('6-1') } as const;
    await expectSameTwice(
      database,
      (input: typeof asked & { actionId: string }) => app.as('lin').org.grantRole(input),
      asked,
    );
    await expectRefusal(database, 'ROLE_HELD_ALREADY', () =>
      app.as('lin').org.grantRole({ ...asked, actionId: actionId() }),
    );
  });

  it('is refused for staff to staff, which is the admin’s', async () => {
    const app = givenApp(database);
    const accountId = await givenHelper('rong');
    const asStaff = (who: string) =>
      app.as(who).org.grantRole({ communityId, accountId, role: 'staff', actionId: actionId() });
    await expectRefusal(database, 'CANNOT_GRANT_ROLE', () => asStaff('lin'));
    await asStaff('an');
  });

  it('needs its place, a person of the community, and an end after the beginning', async () => {
    const app = givenApp(database);
    const accountId = await givenHelper('shi');
    const bare = { communityId, accountId, role: 'captain' } as const;
    await expectRefusal(
      database,
      'INVALID_INPUT',
      () => app.as('lin').org.grantRole({ ...bare, actionId: actionId() }),
      { field: '单元', path: 'entranceId', reason: '请选择是哪个单元' },
    );
    await expectRefusal(database, 'ROLE_END_TOO_EARLY', () =>
      giveCaptaincy(app, accountId, { endsAt: '2026-11-21T00:00:00.000Z' }),
    );
    await expectRefusal(database, 'NOT_FOUND', () => giveCaptaincy(app, account('far-staff')));
    await expectRefusal(database, 'NOT_FOUND', () =>
      giveCaptaincy(app, accountId, { entranceId: second.entranceId }),
    );
  });
});

describe('ending a role', () => {
  it('stops whoever uses it at that moment, here and elsewhere at the next call', async () => {
    const app = givenApp(database);
    const helper = await givenHelper('bai');
    const { grantId } = await giveCaptaincy(app, helper);
    const elsewhere = givenApp(database, { clock: app.clock });
    expect(await mayReadBoard(app, 'bai')).toBe(true);
    expect(await mayReadBoard(elsewhere, 'bai')).toBe(true);
    await app.as('lin').org.endGrant({ communityId, grantId, actionId: actionId() });
    expect(await mayReadBoard(app, 'bai')).toBe(false);
    expect(await mayReadBoard(elsewhere, 'bai')).toBe(false);
  });

  it('also before it has begun, and is refused when it is over', async () => {
    const app = givenApp(database);
    const { grantId } = await giveCaptaincy(app, await givenHelper('gu'), { startsAt: nextWeek });
    const asked = { communityId, grantId };
    await expectSameTwice(
      database,
      (input: typeof asked & { actionId: string }) => app.as('lin').org.endGrant(input),
      asked,
    );
    app.clock.set(nextWeek);
    expect(await mayReadBoard(app, 'gu')).toBe(false);
    await expectRefusal(database, 'ROLE_OVER', () =>
      app.as('lin').org.endGrant({ ...asked, actionId: actionId() }),
    );
  });

  it('is set for later, moved, and taken away again', async () => {
    const app = givenApp(database);
    const { grantId } = await giveCaptaincy(app, await givenHelper('xue'));
    const set = (endsAt: string | null) =>
      app.as('lin').org.setGrantEnd({ communityId, grantId, endsAt, actionId: actionId() });
    expect(await set(nextWeek)).toEqual({ grantId, endsAt: nextWeek });
    expect(await set(null)).toEqual({ grantId, endsAt: null });
    await expectRefusal(database, 'ROLE_END_TOO_EARLY', () => set('2026-11-22T01:30:00.000Z'));
    await set('2026-11-22T01:31:00.000Z');
    expect(await mayReadBoard(app, 'xue')).toBe(true);
    app.clock.pass(60_000);
    expect(await mayReadBoard(app, 'xue')).toBe(false);
    await expectRefusal(database, 'ROLE_OVER', () => set(nextWeek));
  });

  it('of staff is the admin’s, and of another community nobody’s', async () => {
    const app = givenApp(database);
    const idOf = async (key: string) => (await app.as(key).org.listMyGrants({})).rows[0]?.id ?? '';
    const end = (grantId: string) =>
      app.as('lin').org.endGrant({ communityId, grantId, actionId: actionId() });
    await expectRefusal(database, 'CANNOT_END_ROLE', async () => end(await idOf('gao')));
    await expectRefusal(database, 'NOT_FOUND', async () => end(await idOf('far-captain')));
  });
});

describe('what I may do', () => {
  it('says who gave it and until when, and a role is given back', async () => {
    const app = givenApp(database);
    const { grantId } = await giveCaptaincy(app, await givenHelper('ye'), { endsAt: nextWeek });
    const mine = async () => (await app.as('ye').org.listMyGrants({})).rows;
    expect((await mine())[0]).toMatchObject({
      id: grantId,
      role: 'captain',
      placeLabel: '5号楼 1单元',
      givenBy: '林干事',
      endsAt: nextWeek,
      state: 'held',
    });
    await app.as('ye').org.giveBackGrant({ grantId, actionId: actionId() });
    expect(await mayReadBoard(app, 'ye')).toBe(false);
    expect((await mine()).find(({ id }) => id === grantId)).toMatchObject({ state: 'ended', endedBy: 'ye' });
  });

  it('names the place also when nothing is held there any more', async () => {
    const app = givenApp(database);
    await giveCaptaincy(app, await givenHelper('tang-former'));
    const mine = async () => (await app.as('tang-former').org.listMyGrants({})).rows;
    const held = await mine();
    for (const { id } of held)
      await app.as('tang-former').org.giveBackGrant({ grantId: id, actionId: actionId() });
    const ended = await mine();
    expect(ended.map(({ state }) => state)).toEqual(held.map(() => 'ended'));
    expect(ended.map(({ placeLabel }) => placeLabel)).toEqual(held.map(({ placeLabel }) => placeLabel));
  });

  it('is not another’s to give back, and the last admin stays', async () => {
    const app = givenApp(database);
    const give = (who: string, grantId: string) =>
      app.as(who).org.giveBackGrant({ grantId, actionId: actionId() });
    const admin = (await app.as('an').org.listMyGrants({})).rows[0]?.id ?? '';
    await expectRefusal(database, 'ROLE_OVER', () => give('zhu', admin));
    await expectRefusal(database, 'LAST_ADMIN', () => give('an', admin));
  });
});

describe('the list of roles', () => {
  it('names those who work, masks those who live here, and knows what the reader may end', async () => {
    const app = givenApp(database);
    const list = async (who: string, role: 'staff' | 'resident') =>
      (await app.as(who).org.listGrants({ communityId, role })).rows;
    const staff = await list('lin', 'staff');
    expect(staff.map(({ name }) => name)).toEqual(expect.arrayContaining(['林干事', '高干事']));
    expect(staff.every(({ mayEnd }) => !mayEnd)).toBe(true);
    expect((await list('an', 'staff')).every(({ mayEnd }) => mayEnd)).toBe(true);
    expect((await list('lin', 'resident')).map(({ name }) => name)).toContain('朱**');
  });

  it('lists what one person holds, however many others hold the same', async () => {
    const list = { communityId, role: 'captain', accountId: account('qin') } as const;
    const { rows, next } = await givenApp(database)
      .as('lin')
      .org.listGrants({ ...list, limit: 2 });
    expect(new Set(rows.map(({ placeLabel }) => placeLabel))).toEqual(
      new Set(['10号楼 1单元', '10号楼 2单元']),
    );
    expect(next).toBeNull();
  });

  it.each(['秦', 'qn', '10', '10号楼', '10栋'])(
    'is searched by name, initials or building (%s)',
    async (text) => {
      const { org } = givenApp(database).as('lin');
      const { rows } = await org.listGrants({ communityId, role: 'captain', text });
      expect(rows.map(({ name, placeLabel }) => `${name} ${placeLabel}`)).toContain('秦女士 10号楼 1单元');
      if (text.startsWith('10'))
        expect(rows.filter(({ placeLabel }) => !placeLabel.startsWith('10号楼'))).toEqual([]);
    },
  );

  it('stands building by building, also over pages', async () => {
    const { org } = givenApp(database).as('lin');
    const buildings: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await org.listGrants({ communityId, role: 'captain', limit: 4, cursor });
      buildings.push(...page.rows.map(({ placeLabel }) => parseInt(placeLabel)));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(buildings.length).toBeGreaterThan(10);
    expect(buildings).toEqual([...buildings].sort((one, other) => one - other));
  });

  it('looks through all rows, not only through those of a page', async () => {
    const { org } = givenApp(database).as('lin');
    const page = { communityId, role: 'captain', limit: 1 } as const;
    const [newest] = (await org.listGrants(page)).rows;
    const { rows, next } = await org.listGrants({ ...page, text: '秦' });
    expect([newest?.name, rows[0]?.name]).toEqual([expect.not.stringContaining('秦'), '秦女士']);
    const second = await org.listGrants({ ...page, text: '秦', cursor: next ?? undefined });
    expect(second.rows).toMatchObject([{ name: '秦女士' }]);
    expect(second.next).toBeNull();
  });

  it('finds those who live in a building too, masked, and nobody by a name that nobody has', async () => {
    const { org } = givenApp(database).as('lin');
    const at = (text: string) => org.listGrants({ communityId, role: 'resident', text });
    expect((await at('10号楼')).rows.map(({ name }) => name)).toContain('朱**');
    expect((await at('朱')).rows.map(({ placeLabel }) => placeLabel)).toContain('10号楼 1单元 502');
    expect((await at('没有这人')).rows).toEqual([]);
  });

  it('finds a person by name, of this community only', async () => {
    const { rows } = await givenApp(database).as('lin').org.findMembers({ communityId, text: '秦' });
    expect(rows).toEqual([{ accountId: account('qin'), name: '秦女士', roles: ['captain'] }]);
    const far = await givenApp(database).as('lin').org.findMembers({ communityId, text: 'far' });
    expect(far.rows).toEqual([]);
  });
});

describe('agreeing to the text about personal data', () => {
  it('is asked once for a version', async () => {
    const app = givenApp(database);
    await givenHelper('xin');
    expect((await app.as('xin').org.getMe({})).needsConsent).toBe(true);
    await expectRefusal(database, 'CONSENT_OUTDATED', () =>
      app.as('xin').org.agreeToPrivacy({ consentVersion: '2020-01-01', actionId: actionId() }),
    );
    await app.as('xin').org.agreeToPrivacy({ consentVersion: CONSENT_VERSION, actionId: actionId() });
    expect((await app.as('xin').org.getMe({})).needsConsent).toBe(false);
    expect((await app.as('zhu').org.getMe({})).needsConsent).toBe(false);
  });
});
