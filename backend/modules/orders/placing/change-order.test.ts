import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  eggs,
  noon,
  pengHome,
  potatoes,
  rice,
  salt,
  songHome,
  tomatoes,
  zhuHome,
} from '../../../../tests/support/demo';
import { givenOrder, leftOf, twoEggs, type Lines } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** 朱先生's order, and a way to change it. */
async function givenChange(app: TestApp, lines: Lines) {
  const { orderId } = await givenOrder(app);
  return { ...zhuHome, orderId, version: 1, lines };
}

describe('changing an order', () => {
  it('counts what was ordered before the product got a cap in the open wave', async () => {
    const app = givenApp(database);
    await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: potatoes, quantity: 3 }] });
    const change = await givenChange(app, [{ productId: potatoes, quantity: 1 }]);
    await sql`update products set stock_per_wave = 2 where id = ${potatoes}`.execute(database.db);
    const send = () => app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() });
    await expectRefusal(database, 'SOLD_OUT', send, { product: '土豆 5斤', left: 0, measure: '袋' });
    await sql`update products set stock_per_wave = null where id = ${potatoes}`.execute(database.db);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('replaces its lines and moves the stock by the difference', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [
      { productId: eggs, quantity: 1 },
      { productId: salt, quantity: 4 },
    ]);
    const changed = await expectSameTwice(database, app.as('zhu').orders.changeOrder, change);
    expect(changed).toMatchObject({ orderId: change.orderId, version: 2, totalFen: 2400 + 4 * 250 });
    expect([await leftOf(app, eggs), await leftOf(app, salt)]).toEqual([259, 276]);

    const order = await app.as('zhu').orders.getOrder({ ...zhuHome, orderId: change.orderId });
    expect(order.lines.map((line) => line.quantity)).toEqual([1, 4]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('drops a line that is no longer there and gives its pieces back', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: rice, quantity: 1 }]);
    await app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() });
    const { lines } = await app.as('zhu').orders.getOrder({ ...zhuHome, orderId: change.orderId });
    expect(lines.map((line) => line.productId)).toEqual([rice]);
    expect(await leftOf(app, eggs)).toBe(260);
  });

  it('keeps the price of an open line and takes the price of the day for one ordered anew', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: eggs, quantity: 1 }]);
    await sql`update products set price_fen = 9999 where id = ${eggs}`.execute(database.db);
    const kept = await app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() });
    await app.as('zhu').orders.changeOrder({
      ...change,
      version: 2,
      lines: [{ productId: rice, quantity: 1 }],
      actionId: actionId(),
    });
    const anew = await app.as('zhu').orders.changeOrder({ ...change, version: 3, actionId: actionId() });
    await sql`update products set price_fen = 2400 where id = ${eggs}`.execute(database.db);
    expect([kept.totalFen, anew.totalFen]).toEqual([2400, 9999]);
  });

  it('lets a line shrink whose product is no longer listed', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: eggs, quantity: 1 }]);
    await sql`update products set is_listed = false where id = ${eggs}`.execute(database.db);
    const changed = await app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() });
    await sql`update products set is_listed = true where id = ${eggs}`.execute(database.db);
    expect(changed.totalFen).toBe(2400);
  });
});

describe('two people of one household', () => {
  it('never lose a change silently: the second one is told to look first', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: salt, quantity: 1 }]);
    await app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() });
    const hers = { ...change, lines: [{ productId: potatoes, quantity: 1 }] };
    await expectRefusal(database, 'ORDER_CHANGED_MEANWHILE', () =>
      app.as('zhu-wife').orders.changeOrder({ ...hers, actionId: actionId() }),
    );
    const after = await app.as('zhu-wife').orders.changeOrder({ ...hers, version: 2, actionId: actionId() });
    expect(after).toMatchObject({ version: 3, totalFen: 1250 });
  });

  it('who save at the same moment: one change stands, the other is refused', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: salt, quantity: 1 }]);
    const both = ['zhu', 'zhu-wife'].map((person, at) =>
      app.as(person).orders.changeOrder({
        ...change,
        lines: [{ productId: salt, quantity: at + 1 }],
        actionId: actionId(),
      }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'ORDER_CHANGED_MEANWHILE',
    });
    const winner = outcomes.findIndex((one) => one.status === 'fulfilled');
    const { lines } = await app.as('zhu').orders.getOrder({ ...zhuHome, orderId: change.orderId });
    expect(lines).toMatchObject([{ productId: salt, quantity: winner + 1 }]);
  });
});

describe('refuses to change', () => {
  it('an order whose wave has closed, also when the timer was late', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: eggs, quantity: 1 }]);
    app.clock.set(noon);
    await expectRefusal(
      database,
      'WAVE_CLOSED',
      () => app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() }),
      { cutOff: '12:00' },
    );
  });

  it('an order whose wave was closed by a clock that runs ahead of this one', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: eggs, quantity: 1 }]);
    await sql`update waves set closed_at = closes_at where closes_at = ${noon}`.execute(database.db);
    await expectRefusal(database, 'WAVE_CLOSED', () =>
      app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() }),
    );
  });

  it('beyond the limit per household', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: eggs, quantity: 3 }]);
    await expectRefusal(
      database,
      'OVER_LIMIT',
      () => app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() }),
      { product: '鸡蛋 30枚', limit: 2, measure: '板' },
    );
  });

  it('beyond what is left, and then leaves the order as it was', async () => {
    const app = givenApp(database);
    await sql`update products set stock_per_wave = 4 where id = ${tomatoes}`.execute(database.db);
    await givenOrder(app, { by: 'song', at: songHome, lines: [{ productId: tomatoes, quantity: 3 }] });
    const change = await givenChange(app, [{ productId: tomatoes, quantity: 2 }]);
    await expectRefusal(
      database,
      'SOLD_OUT',
      () => app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() }),
      { product: '西红柿 3斤', left: 1, measure: '份' },
    );
    await sql`update products set stock_per_wave = 60 where id = ${tomatoes}`.execute(database.db);
  });

  it('to a product that is no longer listed', async () => {
    const app = givenApp(database);
    const change = await givenChange(app, [{ productId: rice, quantity: 1 }]);
    await sql`update products set is_listed = false where id = ${rice}`.execute(database.db);
    await expectRefusal(
      database,
      'PRODUCT_GONE',
      () => app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() }),
      { product: '大米 10kg' },
    );
    await sql`update products set is_listed = true where id = ${rice}`.execute(database.db);
  });

  it("another household's order, under the own roof", async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app, { by: 'peng', at: pengHome });
    await expectRefusal(database, 'NOT_FOUND', () =>
      app
        .as('zhu')
        .orders.changeOrder({ ...zhuHome, orderId, version: 1, lines: twoEggs, actionId: actionId() }),
    );
  });
});
