import { sql, type RawBuilder } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { basketOf, type Chosen } from '@/domain/basket';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { eggs, pengHome, salt, songHome, zhuHome } from '../../../../tests/support/demo';
import { givenOrder } from '../../../../tests/support/given';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

describe('the price that was seen', () => {
  const priced = (price: number) =>
    sql`update products set price_fen = ${price} where id = ${eggs}`.execute(database.db);
  /** What the change screen adds up: docs/decisions/0024. */
  const onScreen = async (app: TestApp, chosen: Chosen) => {
    const { products, order } = await app.as('zhu').orders.getCatalogue(zhuHome);
    return basketOf(products, order, chosen);
  };

  it('is what the server keeps, for what is ordered already and for what is new', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    await priced(2700);
    const { lines, totalFen } = await onScreen(app, { [eggs]: 1, [salt]: 2 });
    const kept = await app
      .as('zhu')
      .orders.changeOrder({ ...zhuHome, orderId, version: 1, lines, actionId: actionId() });
    await priced(2400);
    expect([totalFen, kept.totalFen]).toEqual([2400 + 2 * 250, 2400 + 2 * 250]);
  });

  it('is never replaced by another without a word', async () => {
    const app = givenApp(database);
    const [line] = (await onScreen(app, { [eggs]: 2 })).lines;
    const { wave } = await app.as('peng').orders.getCatalogue(pengHome);
    await priced(2700);
    const place = () =>
      app.as('peng').orders.placeOrder({
        ...pengHome,
        waveId: wave?.id ?? '',
        lines: line ? [line] : [],
        actionId: actionId(),
      });
    await expectRefusal(database, 'PRICE_CHANGED', place, { product: '鸡蛋 30枚', price: '¥27.00' });
    await priced(2400);
    expect(await place()).toMatchObject({ totalFen: 4800 });
  });

  it('is compared for a line that stays as it is, too', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    const lines = [
      { productId: eggs, quantity: 2, priceFen: 2000 },
      { productId: salt, quantity: 1 },
    ];
    await expectRefusal(
      database,
      'PRICE_CHANGED',
      () =>
        app.as('zhu').orders.changeOrder({ ...zhuHome, orderId, version: 1, lines, actionId: actionId() }),
      { product: '鸡蛋 30枚', price: '¥24.00' },
    );
  });
});

describe('what a household has ordered', () => {
  /** Changes the eggs, which 朱先生 has ordered twice, and afterwards lists them as before. */
  async function whileEggs(
    change: RawBuilder<unknown>,
    look: (app: TestApp, orderId: string) => Promise<void>,
  ) {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    await sql`update products set ${change} where id = ${eggs}`.execute(database.db);
    await look(app, orderId);
    await sql`update products set is_listed = true, limit_per_household = 2, stock_per_wave = 260
               where id = ${eggs}`.execute(database.db);
  }
  const withSalt = (orderId: string, pieces: number) => ({
    ...zhuHome,
    orderId,
    version: 1,
    lines: [
      { productId: eggs, quantity: pieces },
      { productId: salt, quantity: 1 },
    ],
    actionId: actionId(),
  });

  it('stays in sight when it is taken off the list, for this household alone', () =>
    whileEggs(sql`is_listed = false`, async (app) => {
      const { products } = await app.as('zhu').orders.getCatalogue(zhuHome);
      expect(products.find(({ id }) => id === eggs)).toMatchObject({ isListed: false });
      const others = await app.as('song').orders.getCatalogue(songHome);
      expect(others.products.find(({ id }) => id === eggs)).toBeUndefined();
    }));

  it('can be kept while something else is changed, and not increased: off the list', () =>
    whileEggs(sql`is_listed = false, limit_per_household = null`, async (app, orderId) => {
      await expectRefusal(
        database,
        'PRODUCT_GONE',
        () => app.as('zhu').orders.changeOrder(withSalt(orderId, 3)),
        { product: '鸡蛋 30枚' },
      );
      const kept = await app.as('zhu').orders.changeOrder(withSalt(orderId, 2));
      expect(kept.totalFen).toBe(2 * 2400 + 250);
    }));

  it('can be kept under a lower limit, and not increased', () =>
    whileEggs(sql`limit_per_household = 1`, async (app, orderId) => {
      await expectRefusal(
        database,
        'OVER_LIMIT',
        () => app.as('zhu').orders.changeOrder(withSalt(orderId, 3)),
        { product: '鸡蛋 30枚', limit: 1, measure: '板' },
      );
      expect(await app.as('zhu').orders.changeOrder(withSalt(orderId, 2))).toMatchObject({ version: 2 });
    }));

  it('can be kept when it is sold out, and not increased', () =>
    whileEggs(sql`stock_per_wave = 2, limit_per_household = null`, async (app, orderId) => {
      await sql`update wave_stock set cap = taken where product_id = ${eggs}`.execute(database.db);
      await expectRefusal(
        database,
        'SOLD_OUT',
        () => app.as('zhu').orders.changeOrder(withSalt(orderId, 3)),
        { product: '鸡蛋 30枚', left: 0, measure: '板' },
      );
      expect(await app.as('zhu').orders.changeOrder(withSalt(orderId, 2))).toMatchObject({ version: 2 });
    }));
});
