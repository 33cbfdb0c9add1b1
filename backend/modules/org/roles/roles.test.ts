import { describe, expect, it } from 'vitest';
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
