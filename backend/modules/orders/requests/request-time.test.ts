import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, zhuHome } from '../../../../tests/support/demo';
import { bulb, deed, givenTaken, openOf, told } from '../../../../tests/support/given-request';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { runJobs } from '../../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const HOUR_MS = 3_600_000;

describe('a request that somebody has taken', () => {
  it('is theirs for four hours, for two when it goes first', async () => {
    const app = givenApp(database);
    for (const [goesFirst, hours] of [
      [false, 4],
      [true, 2],
    ] as const) {
      const requestId = await givenTaken(app, { errand: bulb, goesFirst });
      const { dueAt } = await app.as('wang').orders.getRequest({ ...zhuHome, requestId });
      expect(dueAt).toBe(new Date(app.clock.now.getTime() + hours * HOUR_MS).toISOString());
    }
  });

  it('is free again when its time is over: household and helper are told, once', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app, { errand: bulb });
    app.clock.pass(4 * HOUR_MS - 1000);
    await runJobs(app.app, app.clock.now);
    expect(await openOf(app, 'he')).toEqual([]);
    app.clock.pass(1000);
    await Promise.all([runJobs(app.app, app.clock.now), runJobs(app.app, app.clock.now)]);
    await runJobs(app.app, app.clock.now);
    expect(await openOf(app, 'he')).toMatchObject([{ id: requestId, state: 'open', dueAt: null }]);
    const words = (await told(app)).filter((body) => body.includes('重新找人'));
    expect(words).toEqual(['您家托办的“其他事”还没有办好，已重新找人来办']);
    const { rows } = await database.pool.query<{ body: string }>(
      `select body from account_messages where kind = 'requestTimedOut'`,
    );
    expect(rows.map(({ body }) => body)).toEqual([
      '您接的“其他事”过了时间，已让给别人办。还想办的话，请在代办里再接一次',
    ]);
  });

  it('stays with whoever says that they are still at it', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app, { errand: bulb });
    app.clock.pass(3 * HOUR_MS);
    const kept = await expectSameTwice(database, app.as('wang').orders.keepRequest, {
      communityId,
      requestId,
    });
    expect(kept.dueAt).toBe(new Date(app.clock.now.getTime() + 4 * HOUR_MS).toISOString());
    app.clock.pass(2 * HOUR_MS);
    await runJobs(app.app, app.clock.now);
    expect(await openOf(app, 'wang')).toMatchObject([{ id: requestId, isMine: true }]);
  });

  it('is kept by nobody else, nor after it is over', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app, { errand: bulb });
    const keep = (who: string) => () => app.as(who).orders.keepRequest(deed(requestId));
    await expectRefusal(database, 'NOT_YOUR_REQUEST', keep('he'));
    await app.as('wang').orders.finishRequest({ ...deed(requestId), payment: { paidBy: 'none' } });
    await expectRefusal(database, 'REQUEST_OVER', keep('wang'), { state: '已办好' });
    app.clock.pass(5 * HOUR_MS);
    await runJobs(app.app, app.clock.now);
    const { state } = await app.as('zhu').orders.getRequest({ ...zhuHome, requestId });
    expect(state).toBe('done');
  });
});
