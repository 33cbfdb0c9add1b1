import { readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  communityId,
  eggs,
  maHome,
  pengHome,
  potatoes,
  rice,
  songHome,
  zhuHome,
} from '../../../tests/support/demo';
import { givenOrder, givenPlaced, type Home } from '../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const migration = readFileSync(
  path.join(__dirname, '..', '..', 'db', 'migrations', '0009_goods_receipts.sql'),
  'utf8',
);

/** 朱 2 板, then 彭 2 板 and 3 袋 of potatoes, then 马 1 板 and rice from the other supplier; the market's share is placed. */
async function givenPurchase(app: TestApp) {
  const { waveId } = await givenOrder(app);
  app.clock.pass(1000);
  const potatoesToo = [
    { productId: eggs, quantity: 2 },
    { productId: potatoes, quantity: 3 },
  ];
  await givenOrder(app, { by: 'peng', at: pengHome, lines: potatoesToo });
  app.clock.pass(1000);
  const riceToo = [
    { productId: eggs, quantity: 1 },
    { productId: rice, quantity: 1 },
  ];
  await givenOrder(app, { by: 'ma', at: maHome, lines: riceToo });
  return { communityId, purchaseId: await givenPlaced(app, waveId) };
}

const reason = 'notDelivered' as const;
const eggsOf = (came: number, damaged: number) => ({ productId: eggs, came, damaged, reason });
const allPotatoes = { productId: potatoes, came: 3, damaged: 0 };

/** The order of a home, as it sees it itself. */
async function orderOf(app: TestApp, person: string, at: Home) {
  const [order] = (await app.as(person).orders.listOrders(at)).rows;
  return order;
}

async function told(app: TestApp, person: string, at: Home): Promise<string[]> {
  app.clock.pass(61_000);
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as(person).messages.listMessages(at);
  return rows.filter(({ kind }) => kind !== 'arrivalAnnounced').map(({ body }) => body);
}

describe('a receipt', () => {
  it('serves those who ordered first and says what the others lack', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const input = { ...purchase, lines: [eggsOf(3, 1), allPotatoes] };
    const answer = await expectSameTwice(database, app.as('lin').purchasing.recordReceipt, input);
    expect(answer).toEqual({
      purchaseId: purchase.purchaseId,
      came: 6,
      damaged: 1,
      spoiled: 0,
      short: 1,
      households: 2,
    });

    const [zhu, peng, ma] = [
      await orderOf(app, 'zhu', zhuHome),
      await orderOf(app, 'peng', pengHome),
      await orderOf(app, 'ma', maHome),
    ];
    const eggsIn = (order: typeof zhu) => order?.lines.find(({ productId }) => productId === eggs);
    expect(eggsIn(zhu)).toMatchObject({ quantity: 2, short: 0, damaged: 0 });
    expect(eggsIn(peng)).toMatchObject({ quantity: 2, short: 0, damaged: 1 });
    expect(eggsIn(ma)).toMatchObject({ quantity: 1, short: 1, damaged: 0 });
    expect([zhu?.state, peng?.state, ma?.state]).toEqual(['arrived', 'arrived', 'ordered']);
    expect([zhu?.totalFen, peng?.totalFen, ma?.totalFen]).toEqual([4800, 2400 + 3 * 1250, 5600]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('tells each household once, and names what is missing only to those who miss it', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    await givenSong(app);
    await app.as('lin').purchasing.recordReceipt({
      ...purchase,
      lines: [eggsOf(3, 1), { ...allPotatoes, came: 1, reason }],
      actionId: actionId(),
    });
    expect(await told(app, 'zhu', zhuHome)).toEqual([
      '您家在“惠民保供超市（示例）”订的东西已到小区，正在分拣',
    ]);
    expect(await told(app, 'peng', pengHome)).toEqual([
      '货已到小区；土豆 5斤 缺 2 袋，鸡蛋 30枚 坏 1 板，按“先下单先得”分；应付已减，点开看多少',
    ]);
    expect(await told(app, 'ma', maHome)).toEqual([
      '货已到小区；鸡蛋 30枚 缺 1 板，按“先下单先得”分；应付已减，点开看多少',
    ]);
    expect(await told(app, 'song', songHome)).toEqual([]);
  });

  it('leaves an order of which nothing came as short, with nothing to pay', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    const purchase = { communityId, purchaseId: await givenPlaced(app, waveId) };
    await app
      .as('lin')
      .purchasing.recordReceipt({ ...purchase, lines: [eggsOf(0, 1)], actionId: actionId() });
    expect(await orderOf(app, 'zhu', zhuHome)).toMatchObject({ state: 'short', totalFen: 0 });
    const { wave } = await app.as('lin').purchasing.getDesk({ communityId, waveId });
    expect(wave).toMatchObject({
      pieces: 2,
      places: { lacking: 2, received: 0 },
      money: { orderedFen: 4800, lackingFen: 4800, owedFen: 0 },
    });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('counts for one that was cancelled and placed anew from the second time on', async () => {
    const app = givenApp(database);
    const { orderId, waveId } = await givenOrder(app);
    app.clock.pass(1000);
    await givenOrder(app, { by: 'peng', at: pengHome });
    await app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: actionId() });
    app.clock.pass(1000);
    await givenOrder(app);
    const purchase = { communityId, purchaseId: await givenPlaced(app, waveId) };
    await app
      .as('lin')
      .purchasing.recordReceipt({ ...purchase, lines: [eggsOf(2, 0)], actionId: actionId() });
    const states = [await orderOf(app, 'peng', pengHome), await orderOf(app, 'zhu', zhuHome)];
    expect(states.map((order) => order?.state)).toEqual(['arrived', 'short']);
  });

  it('is on the desk: counted in its own wave, as differences in the next', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const lines = [eggsOf(3, 1), allPotatoes];
    await app.as('lin').purchasing.recordReceipt({ ...purchase, lines, actionId: actionId() });
    const desk = await app.as('lin').purchasing.getDesk({ communityId });
    const market = desk.suppliers.find((share) => share.purchase?.id === purchase.purchaseId);
    expect(market?.lines.map(({ productId, counted }) => [productId, counted])).toEqual([
      [potatoes, { came: 3, damaged: 0, spoiled: 0, short: 0, reason: null, reasonWords: null }],
      [eggs, { came: 3, damaged: 1, spoiled: 0, short: 1, reason, reasonWords: null }],
    ]);
    expect(market?.lines.map(({ caseSize, minOrder }) => [caseSize, minOrder])).toEqual([
      [null, null],
      [12, 60],
    ]);
    expect(desk.lastDifferences).toEqual([]);

    const { waveId } = await givenSong(app);
    const next = await app.as('lin').purchasing.getDesk({ communityId, waveId });
    expect(next.lastDifferences).toEqual([
      {
        productId: eggs,
        name: '鸡蛋 30枚',
        measure: '板',
        ordered: 5,
        came: 3,
        damaged: 1,
        spoiled: 0,
        short: 1,
        reason,
        reasonWords: null,
        households: 2,
      },
    ]);
  });
});

/** 宋女士 orders in the wave after. */
const givenSong = (app: TestApp) => givenOrder(app, { by: 'song', at: songHome });

describe('refuses a receipt', () => {
  const record = (app: TestApp, purchase: object, lines: object[]) => () =>
    app.as('lin').purchasing.recordReceipt({
      communityId,
      purchaseId: v7(),
      ...purchase,
      lines: lines as { productId: string; came: number; damaged: number }[],
      actionId: actionId(),
    });

  it('that leaves a product out, and names it', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    await expectRefusal(database, 'NOT_ALL_COUNTED', record(app, purchase, [eggsOf(5, 0)]), {
      product: '土豆 5斤',
    });
  });

  it('of what was never bought, also from the other supplier', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const lines = [eggsOf(5, 0), allPotatoes, { productId: rice, came: 1, damaged: 0 }];
    await expectRefusal(database, 'NOT_IN_PURCHASE', record(app, purchase, lines));
  });

  it('of more than was ordered, good and broken together, and says how many that were', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const details = { product: '鸡蛋 30枚', ordered: 5, measure: '板' };
    for (const tooMany of [eggsOf(6, 0), eggsOf(5, 1)]) {
      const send = record(app, purchase, [tooMany, allPotatoes]);
      await expectRefusal(database, 'MORE_THAN_ORDERED', send, details);
    }
  });

  it('with a product twice, or a negative count', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    for (const lines of [
      [eggsOf(2, 0), eggsOf(3, 0), allPotatoes],
      [eggsOf(-1, 0), allPotatoes],
    ]) {
      await expect(record(app, purchase, lines)()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('a second time, after the one-tap arrival too, and of a purchase that does not exist', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    await app.as('lin').purchasing.markArrived({ ...purchase, actionId: actionId() });
    const lines = [eggsOf(5, 0), allPotatoes];
    await expectRefusal(database, 'ALREADY_ARRIVED', record(app, purchase, lines));
    await expectRefusal(database, 'NOT_FOUND', record(app, {}, lines));
  });
});

it('is taken once when two of the staff have counted differently at the same moment', async () => {
  const app = givenApp(database);
  const purchase = await givenPurchase(app);
  const both = await Promise.allSettled(
    ['lin', 'gao'].map((person, index) =>
      app.as(person).purchasing.recordReceipt({
        ...purchase,
        lines: [eggsOf(5 - index, 0), allPotatoes],
        actionId: actionId(),
      }),
    ),
  );
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'ALREADY_ARRIVED' });
  expect(await reconcile(database.db)).toEqual([]);
});

it('was taken in full where goods had arrived before there were receipts', async () => {
  const app = givenApp(database);
  const purchase = await givenPurchase(app);
  await app.as('lin').purchasing.markArrived({ ...purchase, actionId: actionId() });
  await database.pool.query('delete from goods_receipt_lines; delete from goods_receipts');
  expect(await reconcile(database.db)).not.toEqual([]);
  const [, backfill = ''] = migration.split('-- Before this all that arrived had come in full.');
  await database.pool.query(backfill);
  expect(await reconcile(database.db)).toEqual([]);
});
