import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  cabbage,
  eggs,
  evening,
  grain,
  noon,
  pengHome,
  potatoes,
  rice,
  songHome,
  tomatoes,
  zhuHome,
} from '../../../../tests/support/demo';
import { givenOpenWave, givenOrder, twoEggs } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const setProduct = (id: string, change: { isListed?: boolean; stockPerWave?: number | null }) =>
  database.db.updateTable('products').set(change).where('id', '=', id).execute();

describe('placing an order', () => {
  it('keeps lines, price and who placed it, and takes the stock', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const lines = [
      { productId: eggs, quantity: 2 },
      { productId: rice, quantity: 1 },
    ];
    const placed = await expectSameTwice(database, app.as('zhu').orders.placeOrder, {
      ...zhuHome,
      waveId,
      lines,
    });
    expect(placed).toMatchObject({ waveId, version: 1, totalFen: 2 * 2400 + 5600, joinedNextWave: false });

    const { order, products } = await app.as('zhu').orders.getCatalogue(zhuHome);
    expect(order).toMatchObject({
      id: placed.orderId,
      state: 'ordered',
      totalFen: 10_400,
      canChange: true,
      onBehalfBy: null,
      lines: [
        { productId: rice, quantity: 1, priceFen: 5600 },
        { productId: eggs, quantity: 2, priceFen: 2400 },
      ],
    });
    expect(products.find((product) => product.id === eggs)?.left).toBe(258);
    const audited = await sql`select procedure, household_id from audit_log`.execute(database.db);
    expect(audited.rows).toEqual([{ procedure: 'orders.placeOrder', householdId: zhuHome.householdId }]);
  });

  it('repeats its answer also after the wave has closed', async () => {
    const app = givenApp(database);
    const input = { ...zhuHome, waveId: await givenOpenWave(app), lines: twoEggs, actionId: actionId() };
    const placed = await app.as('zhu').orders.placeOrder(input);
    app.clock.set(noon);
    expect(await app.as('zhu').orders.placeOrder(input)).toEqual(placed);
  });

  it('refuses the same action with other lines', async () => {
    const app = givenApp(database);
    const input = { ...zhuHome, waveId: await givenOpenWave(app), lines: twoEggs, actionId: actionId() };
    await app.as('zhu').orders.placeOrder(input);
    const other = { ...input, lines: [{ productId: eggs, quantity: 1 }] };
    await expectRefusal(database, 'CONFLICT', () => app.as('zhu').orders.placeOrder(other));
  });

  it('lets a captain order for a household and shows it as such', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app, { by: 'qin' });
    expect(await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).toMatchObject({
      onBehalfBy: '秦女士',
    });
  });
});

describe('a late order', () => {
  it('joins the next wave and says so', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    app.clock.set(noon);
    const placed = await app
      .as('zhu')
      .orders.placeOrder({ ...zhuHome, waveId, lines: twoEggs, actionId: actionId() });
    expect(placed.joinedNextWave).toBe(true);
    const { wave } = await app.as('zhu').orders.getOrder({ ...zhuHome, orderId: placed.orderId });
    expect(wave).toMatchObject({ kind: 'evening', opensAt: noon, closesAt: evening });
  });

  it('joins the next wave also when it knocked before the cut-off and was let in after the closing', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    await sql`update waves set closed_at = closes_at + interval '40 ms' where id = ${waveId}`.execute(
      database.db,
    );
    app.clock.set('2026-11-22T03:59:59.990Z');
    const placed = await app
      .as('zhu')
      .orders.placeOrder({ ...zhuHome, waveId, lines: twoEggs, actionId: actionId() });
    expect(placed).toMatchObject({ joinedNextWave: true });
    expect(placed.waveId).not.toBe(waveId);
  });

  it('is refused when the community has no wave', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    app.clock.set('2026-11-30T04:00:00.000Z');
    await expectRefusal(database, 'NO_OPEN_WAVE', () =>
      app.as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines: twoEggs, actionId: actionId() }),
    );
  });
});

describe('refuses', () => {
  it('a second order of the household in the same wave, whoever of the household sends it', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    await expectRefusal(database, 'ORDER_EXISTS', () =>
      app.as('zhu-wife').orders.placeOrder({ ...zhuHome, waveId, lines: twoEggs, actionId: actionId() }),
    );
  });

  it('more than the limit per household, naming the product and the limit', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const lines = [{ productId: eggs, quantity: 3 }];
    await expectRefusal(
      database,
      'OVER_LIMIT',
      () => app.as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() }),
      { product: '鸡蛋 30枚', limit: 2, measure: '板' },
    );
  });

  it('more than what is left: all or nothing, naming the product and what is left', async () => {
    const app = givenApp(database);
    await givenOrder(app, { by: 'song', at: songHome, lines: [{ productId: cabbage, quantity: 118 }] });
    const waveId = await givenOpenWave(app);
    const lines = [
      { productId: potatoes, quantity: 1 },
      { productId: tomatoes, quantity: 1 },
      { productId: cabbage, quantity: 3 },
    ];
    const send = () => app.as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() });
    await expectRefusal(database, 'SOLD_OUT', send, { product: '大白菜 1棵', left: 2, measure: '棵' });
    await expect(send()).rejects.toMatchObject({ message: '“大白菜 1棵”只剩 2 棵，请减少后再提交' });
  });

  it('a product that is no longer listed', async () => {
    await setProduct(rice, { isListed: false });
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const lines = [{ productId: rice, quantity: 1 }];
    await expectRefusal(
      database,
      'PRODUCT_GONE',
      () => app.as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() }),
      { product: '大米 10kg' },
    );
    await setProduct(rice, { isListed: true });
  });

  it.each([
    ['a product that does not exist', { lines: [{ productId: v7(), quantity: 1 }] }],
    ['a supplier in the place of a product', { lines: [{ productId: grain, quantity: 1 }] }],
    ['a wave that does not exist', { waveId: v7() }],
    ["a neighbour's household", pengHome],
    ['a household that does not exist', { householdId: v7() }],
  ])('%s as not found', async (_, wrong) => {
    const app = givenApp(database);
    const right = { ...zhuHome, waveId: await givenOpenWave(app), lines: twoEggs };
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('zhu').orders.placeOrder({ ...right, ...wrong, actionId: actionId() }),
    );
  });

  it.each([
    ['nothing', []],
    ['the same product twice', [...twoEggs, ...twoEggs]],
    ['a negative quantity', [{ productId: eggs, quantity: -1 }]],
    ['half a piece', [{ productId: eggs, quantity: 0.5 }]],
  ])('an order of %s', async (_, lines) => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const send = () => app.as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() });
    await expect(send()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
