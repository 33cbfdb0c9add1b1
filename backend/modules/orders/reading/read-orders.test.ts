import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, MORNING, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  eggs,
  entrance,
  evening,
  home,
  noon,
  pengHome,
  rice,
  songHome,
  zhuHome,
} from '../../../../tests/support/demo';
import { givenOpenWave, givenOrder, walkPages } from '../../../../tests/support/given';
import { givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** One order in each of `count` waves, the oldest first. Answers their ids. */
async function givenOrdersOfDays(app: TestApp, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let wave = 0; wave < count; wave += 1) {
    app.clock.set(new Date(Date.parse(MORNING) + wave * 24 * 3600_000).toISOString());
    ids.push((await givenOrder(app)).orderId);
  }
  return ids;
}

const cancelled = (app: TestApp, orderId: string) =>
  app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: actionId() });

describe('the first screen of a household', () => {
  it('says where one lives, who the captain is, and how far the building is', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    await givenOrder(app, { by: 'peng', at: pengHome });
    await givenOrder(app, { by: 'song', at: songHome });
    const seen = await app.as('peng').orders.getHome(pengHome);
    expect(seen.place).toEqual({
      householdId: pengHome.householdId,
      label: '10号楼 1单元 401',
      communityName: '桂花苑（示例）',
    });
    expect(seen.captain).toEqual({ name: '秦女士', phone: null });
    expect(seen.wave).toMatchObject({ kind: 'noon', closesAt: noon, deliverBy: evening });
    expect(seen.building.ordered).toBe(2);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from households h
      join entrances e on e.id = h.entrance_id join buildings b on b.id = e.building_id
      where b.building_no = '10' and not h.is_vacant`.execute(database.db);
    expect(seen.building.households).toBe(rows[0]?.n);
    expect(seen.order?.householdId).toBe(pengHome.householdId);
  });

  it('shows the open order apart from the last three', async () => {
    const app = givenApp(database);
    const ids = await givenOrdersOfDays(app, 5);
    const seen = await app.as('zhu').orders.getHome(zhuHome);
    expect(seen.order?.id).toBe(ids[4]);
    expect(seen.recent.map((order) => order.id)).toEqual([ids[3], ids[2], ids[1]]);
  });

  it('does not lose an order on its way behind cancelled ones', async () => {
    const app = givenApp(database);
    const [first, ...later] = await givenOrdersOfDays(app, 6);
    for (const [index, orderId] of later.entries()) {
      app.clock.set(new Date(Date.parse(MORNING) + (index + 1) * 24 * 3600_000).toISOString());
      await cancelled(app, orderId);
    }
    const seen = await app.as('zhu').orders.getHome(zhuHome);
    expect(seen.recent.map((order) => order.id)).toEqual([first]);
  });
});

describe('the catalogue', () => {
  it('shows listed products in their order, with what is left in this wave only', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    await sql`update products set is_listed = false where id = ${rice}`.execute(database.db);
    const { products } = await app.as('peng').orders.getCatalogue(pengHome);
    app.clock.set(noon);
    const next = await app.as('peng').orders.getCatalogue(pengHome);
    await sql`update products set is_listed = true where id = ${rice}`.execute(database.db);
    expect(products.map((product) => product.name).slice(0, 2)).toEqual(['保供蔬菜包 10斤', '大白菜 1棵']);
    expect(products.some((product) => product.id === rice)).toBe(false);
    const eggsIn = ({ products: all }: typeof next) => all.find((product) => product.id === eggs);
    expect(eggsIn({ ...next, products })).toMatchObject({ left: 258, limitPerHousehold: 2, priceFen: 2400 });
    expect(eggsIn(next)?.left).toBe(260);
  });

  it('shows the own order until it is cancelled', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    expect((await app.as('zhu-wife').orders.getCatalogue(zhuHome)).order?.id).toBe(orderId);
    await cancelled(app, orderId);
    expect((await app.as('zhu-wife').orders.getCatalogue(zhuHome)).order).toBeNull();
  });
});

describe('one order', () => {
  it('is not found under another roof, nor when it does not exist', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    await expect(app.as('peng').orders.getOrder({ ...pengHome, orderId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(app.as('zhu').orders.getOrder({ ...zhuHome, orderId: v7() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('cannot be changed once its wave has closed, and says so', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    app.clock.set(noon);
    expect(await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).toMatchObject({ canChange: false });
  });
});

describe('the list of orders', () => {
  it('gives every order once, newest first, page by page', async () => {
    const app = givenApp(database);
    const ids = await givenOrdersOfDays(app, 7);
    await givenOrder(app, { by: 'peng', at: pengHome });
    const list = (page: { limit: number; cursor?: string }) =>
      app.as('zhu').orders.listOrders({ ...zhuHome, ...page });
    for (const limit of [1, 3, 7, 100]) expect(await walkPages(list, limit)).toEqual([...ids].reverse());
  });

  it('loses none of those that were placed in the same moment', async () => {
    const app = givenApp(database);
    await givenOrdersOfDays(app, 5);
    await sql`update orders set placed_at = ${MORNING}`.execute(database.db);
    const list = (page: { limit: number; cursor?: string }) =>
      app.as('zhu').orders.listOrders({ ...zhuHome, ...page });
    expect(await walkPages(list, 2)).toHaveLength(5);
  });

  it.each(['nonsense', Buffer.from('2026-11-22 nobody').toString('base64url')])(
    'refuses the page mark %s',
    async (cursor) => {
      const { as } = givenApp(database);
      await expect(as('zhu').orders.listOrders({ ...zhuHome, cursor })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    },
  );
});

describe("the captain's board of an entrance", () => {
  it('shows who has ordered from the top floor down, and not what', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    const away = await givenOrder(app, { by: 'peng', at: pengHome });
    await app
      .as('peng')
      .orders.cancelOrder({ ...pengHome, orderId: away.orderId, version: 1, actionId: actionId() });
    const board = await app.as('qin').orders.listEntranceOrders(entrance('10-1'));
    expect(board).toMatchObject({ placeLabel: '10号楼 1单元', ordered: 1 });
    expect(board.rows.filter((row) => row.pieces !== null)).toMatchObject([{ roomNo: '502', pieces: 2 }]);
    expect(board.households).toBe(board.rows.filter((row) => !row.isVacant).length);
    const floors = board.rows.map((row) => row.floor);
    expect(floors).toEqual([...floors].sort((a, b) => b - a));
    expect(Object.keys(board.rows[0] ?? {}).sort()).toEqual([
      'floor',
      'householdId',
      'isVacant',
      'pieces',
      'remindedAt',
      'roomNo',
    ]);
  });

  it('begins empty with the next wave', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    app.clock.set(noon);
    await givenOpenWave(app);
    expect(await app.as('qin').orders.listEntranceOrders(entrance('10-1'))).toMatchObject({ ordered: 0 });
  });

  it('is not for the captain of another entrance', async () => {
    const { as } = givenApp(database);
    await expect(as('zhao').orders.listEntranceOrders(entrance('10-1'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

it('an order for a vacant home counts among the orders and breaks no sum', async () => {
  const app = givenApp(database);
  const vacant = await database.db
    .selectFrom('households')
    .select('id')
    .where('isVacant', '=', true)
    .executeTakeFirstOrThrow();
  await givenOrder(app, { by: 'lin', at: { ...home('10-1-502'), householdId: vacant.id } });
  expect(await reconcile(database.db)).toEqual([]);
});
