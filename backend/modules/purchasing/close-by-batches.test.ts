import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, MORNING } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs, pengHome, potatoes } from '../../../tests/support/demo';
import { givenOrder, givenPlaced } from '../../../tests/support/given';
import { counted, givenCar } from '../../../tests/support/given-batch';
import { expectRefusal, givenQuietDay } from '../../../tests/support/state';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const lin = as('lin').purchasing;
beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

/** Two boxes of eggs and three bags of potatoes are ordered and placed. */
async function givenPurchase() {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: potatoes, quantity: 3 }] });
  return { waveId, purchase: { communityId, purchaseId: await givenPlaced(app, waveId) } };
}

interface Line {
  productId: string;
  came: number;
  damaged: number;
  spoiled?: number;
  reason?: 'notDelivered' | 'spoiled' | 'countedWrong' | 'other';
  reasonWords?: string;
}
type Purchase = Awaited<ReturnType<typeof givenPurchase>>['purchase'];
const record = (purchase: Purchase, lines: Line[]) =>
  lin.recordReceipt({ ...purchase, lines, actionId: actionId() });
const whole = { productId: eggs, came: 2, damaged: 0 };

/** A car in which two people have counted the same. */
async function carWith(purchase: Purchase, pieces: Record<string, [number, number?, number?]>) {
  const cameAt = clock.now.toISOString();
  const { batchId } = await givenCar(as('lin'), { ...purchase, cameAt });
  for (const [thingId, count] of Object.entries(pieces))
    for (const who of ['wang', 'he'])
      await counted(as(who), { communityId, batchId, thingId, happenedAt: cameAt }, count);
  return batchId;
}

describe('a line that is not what was ordered', () => {
  it('is refused without a reason, also the one that nobody has opened, and names its product', async () => {
    const { purchase } = await givenPurchase();
    const eggsShort: Line = { productId: eggs, came: 1, damaged: 0, reason: 'notDelivered' };
    const named = { product: '土豆 5斤' };
    for (const line of [
      { productId: potatoes, came: 2, damaged: 0 },
      { productId: potatoes, came: 2, damaged: 1 },
      { productId: potatoes, came: 2, damaged: 0, spoiled: 1 },
      { productId: potatoes, came: 2, damaged: 0, reason: 'other' as const },
      { productId: potatoes, came: 2, damaged: 0, reasonWords: '没来' },
    ])
      await expectRefusal(database, 'NO_REASON', () => record(purchase, [eggsShort, line]), named);
  });

  it('keeps broken and spoiled apart with its reason; who orders lacks both alike', async () => {
    const { purchase, waveId } = await givenPurchase();
    const spoilt = { productId: potatoes, came: 0, damaged: 1, spoiled: 1 };
    const why = { reason: 'other', reasonWords: '车坏在路上' } as const;
    const done = await record(purchase, [whole, { ...spoilt, ...why }]);
    expect(done).toMatchObject({ came: 2, damaged: 1, spoiled: 1, short: 1, households: 1 });
    const [order] = (await as('peng').orders.listOrders(pengHome)).rows;
    expect(order?.lines[0]).toMatchObject({ damaged: 2, short: 1 });
    const { suppliers } = await lin.getDesk({ communityId, waveId });
    const line = suppliers[0]?.lines.find(({ productId }) => productId === potatoes);
    expect(line?.counted).toEqual({ came: 0, damaged: 1, spoiled: 1, short: 1, ...why });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('of good, broken and spoiled together is never more than was ordered', async () => {
    const { purchase } = await givenPurchase();
    const lines: Line[] = [
      whole,
      { productId: potatoes, came: 3, damaged: 0, spoiled: 1, reason: 'spoiled' },
    ];
    await expectRefusal(database, 'MORE_THAN_ORDERED', () => record(purchase, lines));
  });
});

describe('a purchase that came in two cars', () => {
  it('is closed by what both come to', async () => {
    const { purchase } = await givenPurchase();
    await carWith(purchase, { [eggs]: [1], [potatoes]: [1, 1] });
    await carWith(purchase, { [eggs]: [1] });
    const { rows, batches } = await lin.getReceiptDraft(purchase);
    expect(batches).toBe(2);
    expect(
      rows.map(({ productId, ordered, state, counted }) => [productId, ordered, state, counted]),
    ).toEqual([
      [potatoes, 3, 'settled', { good: 1, damaged: 1, spoiled: 0 }],
      [eggs, 2, 'settled', { good: 2, damaged: 0, spoiled: 0 }],
    ]);
    const short: Line = { productId: potatoes, came: 1, damaged: 1, reason: 'notDelivered' };
    expect(await record(purchase, [whole, short])).toMatchObject({ came: 3, damaged: 1, short: 1 });
  });

  it('waits while a count is open, and names it; the tap for all that came too', async () => {
    const { purchase } = await givenPurchase();
    const batchId = await carWith(purchase, { [eggs]: [2] });
    const at = { communityId, batchId, thingId: potatoes, happenedAt: clock.now.toISOString() };
    await counted(as('wang'), at, [3]);
    const all = [whole, { productId: potatoes, came: 3, damaged: 0 }];
    const named = { product: '土豆 5斤' };
    await expectRefusal(database, 'COUNT_OPEN', () => record(purchase, all), named);
    await expectRefusal(
      database,
      'COUNT_OPEN',
      () => lin.markArrived({ ...purchase, actionId: actionId() }),
      named,
    );
    await counted(as('he'), at, [3]);
    await record(purchase, all);
  });

  it('asks why of whoever goes past what was counted, and of the one tap that says all came', async () => {
    const { purchase } = await givenPurchase();
    await carWith(purchase, { [eggs]: [1] });
    const named = { product: '鸡蛋 30枚' };
    const potatoesToo = { productId: potatoes, came: 3, damaged: 0 };
    await expectRefusal(database, 'NO_REASON', () => record(purchase, [whole, potatoesToo]), named);
    await expectRefusal(
      database,
      'NO_REASON',
      () => lin.markArrived({ ...purchase, actionId: actionId() }),
      named,
    );
    const done = await record(purchase, [{ ...whole, reason: 'countedWrong' }, potatoesToo]);
    expect(done).toMatchObject({ came: 5, short: 0 });
  });

  it('takes more than was ordered as sent back', async () => {
    const { purchase } = await givenPurchase();
    await carWith(purchase, { [eggs]: [4, 1] });
    await lin.markArrived({ ...purchase, actionId: actionId() });
  });

  it('is counted on after the receipt was taken back', async () => {
    const { purchase } = await givenPurchase();
    const batchId = await carWith(purchase, { [eggs]: [2] });
    await lin.markArrived({ ...purchase, actionId: actionId() });
    await lin.undoReceipt({ ...purchase, actionId: actionId() });
    const at = { communityId, batchId, thingId: potatoes, happenedAt: clock.now.toISOString() };
    expect(await counted(as('wang'), at, [3])).toMatchObject({ state: 'once' });
  });
});

it('lets nobody choose another rule for what somebody has begun to count', async () => {
  const { purchase, waveId } = await givenPurchase();
  const cameAt = clock.now.toISOString();
  const { batchId } = await givenCar(as('lin'), { ...purchase, cameAt });
  const choose = (productId: string) =>
    lin.chooseSharing({ communityId, waveId, productId, rule: 'equalShare', actionId: actionId() });
  await choose(eggs);
  await counted(as('wang'), { communityId, batchId, thingId: eggs, happenedAt: cameAt }, [1]);
  await expectRefusal(database, 'SHARING_FIXED', () => choose(eggs), { what: '鸡蛋 30枚' });
  await choose(potatoes);
});

it('counts in time or not at all when a receipt and a count come at the same moment', async () => {
  const { purchase } = await givenPurchase();
  const batchId = await carWith(purchase, {});
  const at = { communityId, batchId, thingId: eggs, happenedAt: clock.now.toISOString() };
  const [count, receipt] = await Promise.allSettled([
    counted(as('wang'), at, [2]),
    lin.markArrived({ ...purchase, actionId: actionId() }),
  ]);
  expect([count.status, receipt.status].sort()).toEqual(['fulfilled', 'rejected']);
  const lost: unknown =
    count.status === 'rejected' ? count.reason : receipt.status === 'rejected' && receipt.reason;
  expect(lost).toMatchObject({ code: expect.stringMatching(/^(BATCH_CLOSED|COUNT_OPEN)$/) as string });
});
