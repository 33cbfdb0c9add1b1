import type { RequestWish } from '@/contract/requests';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, pengHome, zhuHome } from '../../../tests/support/demo';
import { walkPages } from '../../../tests/support/given';
import { bulb, givenRequest, givenTaken, pills, waterCard } from '../../../tests/support/given-request';
import { jpeg } from '../../../tests/support/pictures';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const deed = (requestId: string) => ({ communityId, requestId, actionId: actionId() });
const nothingPaid = { payment: { paidBy: 'none' } } as const;
const openOf = async ({ as }: TestApp, person: string) =>
  (await as(person).orders.listOpenRequests({ communityId })).rows;

/** Transactions of this database that wait for another. */
const waiting = async () =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db)
  ).rows[0]?.count;

async function told(app: TestApp): Promise<string[]> {
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as('zhu').notices.listMessages(zhuHome);
  return rows.map((message) => message.body);
}

describe('what waits for a helper', () => {
  it('comes urgent first, then oldest, page by page', async () => {
    const app = givenApp(database);
    const ask = async (wish: RequestWish, goesFirst = false) => {
      app.clock.pass(60_000);
      return givenRequest(app, { wish, goesFirst });
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
        takenByName: null,
        isMine: false,
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

describe('giving a request back', () => {
  it('opens it for another, who is told of as well', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectSameTwice(database, app.as('wang').orders.releaseRequest, { communityId, requestId });
    app.clock.pass(60_000);
    await app.as('he').orders.takeRequest(deed(requestId));
    expect(await openOf(app, 'he')).toMatchObject([{ isMine: true }]);
    expect(await told(app)).toHaveLength(2);
  });

  it('may be done by staff for a volunteer who has gone home', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await app.as('lin').orders.releaseRequest(deed(requestId));
    expect(await openOf(app, 'he')).toMatchObject([{ id: requestId, state: 'open' }]);
  });
});

describe('finishing a request', () => {
  it('keeps what was paid, by whom and the proof, and tells the household', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app, { wish: waterCard });
    const proofPictureId = v7();
    const source = { base64: jpeg().toString('base64') };
    await app
      .as('wang')
      .files.addPicture({ ...zhuHome, pictureId: proofPictureId, source, actionId: actionId() });
    const payment = { paidBy: 'helper', amountFen: 5000 } as const;
    await expectSameTwice(database, app.as('wang').orders.finishRequest, {
      communityId,
      requestId,
      payment,
      proofPictureId,
    });
    expect(await app.as('zhu').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({
      state: 'done',
      doneAt: app.clock.now.toISOString(),
      details: { payment, proofPictureId },
    });
    expect(await told(app)).toContain('您家托办的“充水卡”已办好，请打开看一看');
    expect(await openOf(app, 'lin')).toEqual([]);
  });

  it('takes no amount where nothing was paid, and none is missing where something was', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await app.as('wang').orders.finishRequest({ ...deed(requestId), ...nothingPaid });
    const { details } = await app.as('zhu').orders.getRequest({ ...zhuHome, requestId });
    expect(details?.payment).toEqual({ paidBy: 'none' });
    // What an old client might send: the contract's own type does not allow it.
    const payment = { paidBy: 'helper' } as { paidBy: 'helper'; amountFen: number };
    const send = app.as('wang').orders.finishRequest({ ...deed(requestId), payment });
    await expect(send).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: '金额' } });
  });

  it('refuses a proof that is the picture of another household', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    const proofPictureId = v7();
    const source = { base64: jpeg().toString('base64') };
    await app
      .as('wang')
      .files.addPicture({ ...pengHome, pictureId: proofPictureId, source, actionId: actionId() });
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('wang').orders.finishRequest({ ...deed(requestId), ...nothingPaid, proofPictureId }),
    );
  });
});

describe('failing a request', () => {
  it('keeps the reason for the household and tells it', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectSameTwice(database, app.as('wang').orders.failRequest, {
      communityId,
      requestId,
      reason: '两家药店都没有货',
    });
    expect(await app.as('zhu').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({
      state: 'failed',
      details: { failReason: '两家药店都没有货' },
    });
    expect(await told(app)).toContain('您家托办的“代买药”没有办成，请打开看原因');
  });
});

describe.each([
  ['giving back', 'releaseRequest', {}],
  ['finishing', 'finishRequest', nothingPaid],
  ['failing', 'failRequest', { reason: '店关门了' }],
] as const)('%s', (_, action, rest) => {
  const send = (app: TestApp, person: string, requestId: string) =>
    // Each of the three inputs is complete with its own rest.
    (app.as(person).orders[action] as (input: object) => Promise<unknown>)({ ...deed(requestId), ...rest });

  it('refuses another volunteer', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectRefusal(database, 'NOT_YOUR_REQUEST', () => send(app, 'he', requestId));
  });

  it('refuses what nobody has taken', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    await expectRefusal(database, 'REQUEST_NOT_TAKEN', () => send(app, 'wang', requestId));
  });

  it('refuses what is over, also to staff', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await app.as('wang').orders.finishRequest({ ...deed(requestId), ...nothingPaid });
    await expectRefusal(database, 'REQUEST_OVER', () => send(app, 'lin', requestId), { state: '已办好' });
  });

  it('does not find a request that is not there', async () => {
    const app = givenApp(database);
    await expectRefusal(database, 'NOT_FOUND', () => send(app, 'wang', v7()));
  });
});
