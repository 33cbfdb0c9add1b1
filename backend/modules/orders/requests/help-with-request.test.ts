import type { Errand } from '@/contract/requests';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, pengHome, zhuHome } from '../../../../tests/support/demo';
import { walkPages } from '../../../../tests/support/given';
import {
  bulb,
  deed,
  givenRequest,
  givenTaken,
  openOf,
  pills,
  told,
  waterCard,
} from '../../../../tests/support/given-request';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** Transactions of this database that wait for another. */
const waiting = async () =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db)
  ).rows[0]?.count;

describe('what waits for a helper', () => {
  it('comes urgent first, then oldest, page by page', async () => {
    const app = givenApp(database);
    const ask = async (errand: Errand, goesFirst = false) => {
      app.clock.pass(60_000);
      return givenRequest(app, { errand, goesFirst });
    };
    const [first, second, third] = [await ask(bulb), await ask(waterCard), await ask(bulb, true)];
    const fourth = await ask(pills);
    const seen = await walkPages(
      (page) => app.as('wang').orders.listOpenRequests({ communityId, ...page }),
      3,
    );
    expect(seen).toEqual([third, fourth, first, second]);
  });

  it('shows place, kind and age, but nothing of what the household wrote', async () => {
    const app = givenApp(database);
    const id = await givenRequest(app);
    expect(await openOf(app, 'wang')).toEqual([
      {
        id,
        householdId: zhuHome.householdId,
        placeLabel: '10号楼 1单元 502',
        kind: 'medicine',
        goesFirst: true,
        state: 'open',
        createdAt: app.clock.now.toISOString(),
        takenAt: null,
        dueAt: null,
        takenByName: null,
        isMine: false,
        needsCode: true,
      },
    ]);
  });

  it('shows a taken one to its helper and to staff, to no other volunteer', async () => {
    const app = givenApp(database);
    await givenTaken(app);
    expect(await openOf(app, 'wang')).toMatchObject([{ state: 'taken', isMine: true }]);
    expect(await openOf(app, 'lin')).toMatchObject([{ takenByName: '王师傅', isMine: false }]);
    expect(await openOf(app, 'he')).toEqual([]);
  });
});

describe('the words of a request', () => {
  it('are for the volunteer who has taken it, not before', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    const read = (person: string) => app.as(person).orders.getRequest({ ...zhuHome, requestId });
    expect((await read('wang')).details).toBeNull();
    await app.as('wang').orders.takeRequest(deed(requestId));
    expect((await read('wang')).details).toMatchObject({ text: '降压药 硝苯地平 两盒' });
    expect((await read('lin')).details).toMatchObject({ text: '降压药 硝苯地平 两盒' });
    await expectRefusal(database, 'NOT_YOUR_REQUEST', () => read('he'));
  });

  it('are closed again to the volunteer who has given it back', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await app.as('wang').orders.releaseRequest(deed(requestId));
    expect((await app.as('wang').orders.getRequest({ ...zhuHome, requestId })).details).toBeNull();
  });

  it('are not found under another household', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('lin').orders.getRequest({ ...pengHome, requestId }),
    );
  });
});

describe('taking a request', () => {
  it('gives it to the helper and tells the household', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    await expectSameTwice(database, app.as('wang').orders.takeRequest, { communityId, requestId });
    expect(await app.as('zhu').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({
      state: 'taken',
      takenByName: '王师傅',
      takenAt: app.clock.now.toISOString(),
    });
    expect(await told(app)).toEqual(['您家托办的“代买药”已有人接下，正在办']);
  });

  it('again by the same helper changes nothing', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    app.clock.pass(60_000);
    await app.as('wang').orders.takeRequest(deed(requestId));
    expect(await told(app)).toHaveLength(1);
  });

  it('is refused to the second helper', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectRefusal(database, 'REQUEST_TAKEN', () => app.as('he').orders.takeRequest(deed(requestId)));
  });

  it('at the same moment by six helpers gives it to exactly one', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    const taps = ['wang', 'he', 'lin', 'wang', 'he', 'lin'].map((person) =>
      app.as(person).orders.takeRequest(deed(requestId)),
    );
    const outcomes = await Promise.allSettled(taps);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(2);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused.map((one) => (one.reason as { code: string }).code)).toEqual(
      Array.from({ length: 4 }, () => 'REQUEST_TAKEN'),
    );
    expect(await told(app)).toHaveLength(1);
  });

  it('by two who both looked before either had taken it gives it to exactly one', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    const { taps } = await database.db.transaction().execute(async (db) => {
      await sql`select from requests where id = ${requestId} for update`.execute(db);
      const both = ['wang', 'he'].map((person) => app.as(person).orders.takeRequest(deed(requestId)));
      await vi.waitFor(async () => expect(await waiting()).toBe(2), 10_000);
      return { taps: both };
    });
    const outcomes = await Promise.allSettled(taps);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is refused when the household has taken it back', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    await app.as('zhu').orders.cancelRequest({ ...zhuHome, ...deed(requestId) });
    await expectRefusal(database, 'REQUEST_OVER', () => app.as('wang').orders.takeRequest(deed(requestId)), {
      state: '已取消',
    });
  });
});
