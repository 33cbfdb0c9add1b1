import { beforeEach, describe, expect, it } from 'vitest';
import type { DisputeAnswer } from '@/contract/disputes';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, evening, noon, zhuHome } from '../../../../tests/support/demo';
import { walkPages } from '../../../../tests/support/given';
import { answerTo, givenDeliveredEggs, givenDispute } from '../../../../tests/support/given-dispute';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const DAY_MS = 24 * 3_600_000;
const again = { kind: 'redeliver', from: 'station' } as const;
const fromSupplier = { kind: 'redeliver', from: 'supplier', arrivesAt: evening } as const;
const refund = { kind: 'refund', amountFen: 2400, paidBack: 'cash' } as const;
const decline = { kind: 'decline', reason: '门口照片里有两板' } as const;

const orderOf = (app: TestApp, orderId: string) => app.as('zhu').orders.getOrder({ ...zhuHome, orderId });
const trackOf = (app: TestApp, orderId: string) => app.as('zhu').dispatch.trackOrder({ ...zhuHome, orderId });
const placesOf = async (app: TestApp, orderId: string) =>
  (await trackOf(app, orderId)).lines.flatMap(({ parts }) =>
    parts.map(({ place, pieces }) => [place, pieces]),
  );

async function told(app: TestApp): Promise<string[]> {
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
  return rows.filter(({ kind }) => kind.startsWith('dispute')).map(({ body }) => body);
}

describe('an answer', () => {
  it('brings the pieces again from the station: they are sorted for the next run', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const disputeId = await givenDispute(app, orderId);
    const sent = { communityId, disputeId, answer: again };
    await expectSameTwice(database, app.as('lin').dispatch.answerDispute, sent);
    expect(await placesOf(app, orderId)).toEqual([
      ['sorted', 1],
      ['delivered', 1],
    ]);
    expect(await orderOf(app, orderId)).toMatchObject({ state: 'arrived', totalFen: 4800 });
    expect(await told(app)).toEqual(['您家报的“鸡蛋 30枚 1 板”会补送，东西在中转站，排进下一趟']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('brings them again from the supplier: they are on order until staff say that they came', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const disputeId = await givenDispute(app, orderId, { cause: 'wrong' });
    await answerTo(app, disputeId, fromSupplier);
    expect((await trackOf(app, orderId)).lines[0]?.parts).toMatchObject([
      { place: 'atSupplier', pieces: 1, at: evening },
      { place: 'delivered', pieces: 1 },
    ]);
    expect(await orderOf(app, orderId)).toMatchObject({ state: 'placed', arrivesAt: evening });
    const coming = await app.as('lin').dispatch.listDisputes({ communityId, show: 'coming' });
    expect(coming.rows).toMatchObject([{ id: disputeId, comesAt: evening }]);
    expect(await reconcile(database.db)).toEqual([]);

    await expectSameTwice(database, app.as('lin').dispatch.receiveReplacement, { communityId, disputeId });
    expect(await placesOf(app, orderId)).toEqual([
      ['toSort', 1],
      ['delivered', 1],
    ]);
    expect(await reconcile(database.db)).toEqual([]);
    const twice = () =>
      app.as('gao').dispatch.receiveReplacement({ communityId, disputeId, actionId: actionId() });
    await expectRefusal(database, 'NOTHING_TO_COME', twice);
  });

  it.each([
    ['missing', 'short'],
    ['wrong', 'short'],
    ['spoiled', 'damaged'],
  ] as const)('pays back what was %s: nobody owes it any more', async (cause, column) => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await answerTo(app, await givenDispute(app, orderId, { cause }), refund);
    const { rows } = await database.pool.query('select short, damaged, delivered from order_lines');
    expect(rows).toEqual([{ short: 0, damaged: 0, [column]: 1, delivered: 1 }]);
    const order = await orderOf(app, orderId);
    expect(order).toMatchObject({ totalFen: 2400, lines: [{ short: 0, damaged: 0, refunded: 1 }] });
    expect((await trackOf(app, orderId)).disputes).toMatchObject([
      { state: 'refund', refundFen: 2400, paidBack: 'cash', answeredByName: '林干事' },
    ]);
    expect(await told(app)).toEqual(['您家报的问题已登记退款：鸡蛋 30枚 1 板，¥24.00（现金）']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('pays back all of an order that was shown as delivered when nothing had come', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await app.as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });
    const all = { ...refund, amountFen: 4800 };
    await answerTo(app, await givenDispute(app, orderId, { pieces: 2 }), all);
    expect(await orderOf(app, orderId)).toMatchObject({ state: 'refunded', totalFen: 0 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('declines with a reason that only the order page says, sealed at rest', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await answerTo(app, await givenDispute(app, orderId), decline);
    expect((await trackOf(app, orderId)).disputes).toMatchObject([
      { state: 'decline', reason: decline.reason },
    ]);
    expect(await placesOf(app, orderId)).toEqual([['delivered', 2]]);
    expect(await told(app)).toEqual(['您家报的“鸡蛋 30枚 1 板”没有同意，请打开订单看原因']);
    const { rows } = await database.pool.query<{ kept: string }>(
      'select concat(json_agg(d), (select json_agg(m) from messages m)) as kept from disputes d',
    );
    expect(rows[0]?.kept).not.toContain('门口照片');
  });

  it('after a decline leaves the line open to be disputed anew', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await answerTo(app, await givenDispute(app, orderId), decline);
    await answerTo(app, await givenDispute(app, orderId, { pieces: 2 }), again);
    expect(await placesOf(app, orderId)).toEqual([['sorted', 2]]);
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('an answer is refused', () => {
  const refused = async (
    app: TestApp,
    code: Parameters<typeof expectRefusal>[1],
    disputeId: string,
    answer: DisputeAnswer,
    details = {},
  ) => expectRefusal(database, code, () => answerTo(app, disputeId, answer), details);

  it('when it was answered or taken back before', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const answered = await givenDispute(app, orderId);
    await answerTo(app, answered, decline);
    await refused(app, 'DISPUTE_ANSWERED', answered, again, { answer: '不同意' });
    const withdrawn = await givenDispute(app, orderId);
    const input = { ...zhuHome, disputeId: withdrawn, actionId: actionId() };
    await app.as('zhu').dispatch.withdrawDispute(input);
    await refused(app, 'DISPUTE_WITHDRAWN', withdrawn, again);
  });

  it('when it pays back more than the pieces cost', async () => {
    const app = givenApp(database);
    const disputeId = await givenDispute(app, await givenDeliveredEggs(app));
    await refused(app, 'REFUND_TOO_HIGH', disputeId, { ...refund, amountFen: 2401 }, { most: '¥24.00' });
  });

  it('when the supplier would have come before now', async () => {
    const app = givenApp(database);
    const disputeId = await givenDispute(app, await givenDeliveredEggs(app));
    await refused(app, 'ARRIVAL_IN_PAST', disputeId, { ...fromSupplier, arrivesAt: noon });
  });

  it('when the pieces do not count as delivered any more', async () => {
    const app = givenApp(database);
    const disputeId = await givenDispute(app, await givenDeliveredEggs(app), { pieces: 2 });
    await database.pool.query('update order_lines set delivered = 1, on_run = 1');
    const details = { product: '鸡蛋 30枚', delivered: 1, measure: '板' };
    await refused(app, 'MORE_THAN_DELIVERED', disputeId, again, details);
  });

  it('to the second of two staff who answer at once', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const disputeId = await givenDispute(app, orderId);
    const answers = await Promise.allSettled([
      app.as('lin').dispatch.answerDispute({ communityId, disputeId, answer: again, actionId: actionId() }),
      app.as('gao').dispatch.answerDispute({ communityId, disputeId, answer: refund, actionId: actionId() }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'DISPUTE_ANSWERED' },
    });
    expect((await orderOf(app, orderId)).lines[0]?.delivered).toBe(1);
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('the list of staff', () => {
  it('has open disputes, oldest first and page by page, and counts those of more than a day', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const answered = await givenDispute(app, orderId);
    await answerTo(app, answered, decline);
    const open = await givenDispute(app, orderId);
    const list = (show: 'open' | 'answered') =>
      walkPages((page) => app.as('lin').dispatch.listDisputes({ communityId, show, ...page }), 1);
    expect([await list('open'), await list('answered')]).toEqual([[open], [answered]]);
    const counts = () => app.as('lin').dispatch.countDelayed({ communityId });
    expect(await counts()).toMatchObject({ disputes: 1, lateDisputes: 0 });
    app.clock.pass(DAY_MS + 1);
    expect(await counts()).toMatchObject({ disputes: 1, lateDisputes: 1 });
  });
});
