import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { communityId, eggs, pengHome, potatoes, rice, zhuHome } from '../../tests/support/demo';
import { givenDelivered, givenOrder } from '../../tests/support/given';
import { planted } from '../../tests/support/planted-differences';
import { givenQuietDay } from '../../tests/support/state';
import { reconcile } from '.';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

// What the database forbids can only be planted where it does not forbid it.
await database.pool.query(`
  alter table order_lines drop constraint pieces_are_conserved;
  alter table wave_stock drop constraint wave_stock_check;`);

const plant = (sql: string) => database.pool.query(sql);
const named = async () =>
  (await reconcile(database.db)).map(({ check, expected, found }) => [check, expected, found]);

describe('the recount', () => {
  it('finds nothing at any step of the way', async () => {
    const app = givenApp(database);
    expect(await named()).toEqual([]);
    const { orderId } = await givenDelivered(app);
    expect(await named()).toEqual([]);
    await app.as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });
    expect(await named()).toEqual([]);
  });

  it('names the community, the order and the product of a difference', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    await plant('update order_lines set wanted = 1');
    expect(await reconcile(database.db)).toEqual([
      {
        check: 'line is conserved',
        communityId,
        about: `order ${orderId} product ${eggs}`,
        expected: 2,
        found: 1,
      },
    ]);
  });
});

describe('names', () => {
  it.each(planted)('%s', async (_, given, sql, differences) => {
    const app = givenApp(database);
    await given(app);
    expect(await named()).toEqual([]);
    await plant(sql);
    expect(await named()).toEqual(differences);
  });

  it('only the order that is wrong among others that are right', async () => {
    const app = givenApp(database);
    const lines = [
      { productId: potatoes, quantity: 3 },
      { productId: rice, quantity: 1 },
    ];
    const { orderId } = await givenOrder(app, { by: 'peng', at: pengHome, lines });
    await givenOrder(app);
    await plant(`update order_lines set wanted = 2 where product_id = '${potatoes}'`);
    expect((await reconcile(database.db)).map((one) => one.about)).toEqual([
      `order ${orderId} product ${potatoes}`,
    ]);
  });
});
