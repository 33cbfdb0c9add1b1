import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, MORNING } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  cabbage,
  communityId,
  eggs,
  entranceIdsOf,
  maHome,
  pengHome,
  potatoes,
  rice,
  tomatoes,
  zhuHome,
} from '../../../tests/support/demo';
import { givenOpenWave, givenOrder, givenPlaced, type Lines } from '../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
const app = givenApp(database);
const lin = app.as('lin');
beforeEach(async () => {
  await givenQuietDay(database);
  app.clock.set(MORNING);
});

const orCabbage = { productId: cabbage, priceFen: 800 };
const orPotatoes = { productId: potatoes, priceFen: 1250 };
const twoEggs = (instead?: Lines[number]['instead']): Lines => [{ productId: eggs, quantity: 2, instead }];

/** 朱, then 彭, then 马 order two boxes of eggs each: 彭 would take cabbage instead, 马 potatoes. */
async function given() {
  await givenOrder(app);
  app.clock.pass(1000);
  const { waveId } = await givenOrder(app, { by: 'peng', at: pengHome, lines: twoEggs(orCabbage) });
  app.clock.pass(1000);
  await givenOrder(app, { by: 'ma', at: maHome, lines: twoEggs(orPotatoes) });
  return { waveId, purchaseId: await givenPlaced(app, waveId) };
}

const orderOf = async (who: string, at: typeof zhuHome) => {
  const [order] = (await app.as(who).orders.listOrders(at)).rows;
  if (!order) throw new Error('no order');
  return order;
};
const countOf = (came: number, instead: [productId: string, came: number][]) => ({
  lines: [{ productId: eggs, came, damaged: 0, reason: 'notDelivered' as const }],
  insteadCame: instead.map(([productId, pieces]) => ({ forProductId: eggs, productId, came: pieces })),
});

describe('what a household takes instead', () => {
  it('is on its order and, summed, on the desk', async () => {
    const { waveId } = await given();
    const [line] = (await orderOf('peng', pengHome)).lines;
    expect(line?.instead).toEqual({ productId: cabbage, name: '大白菜 1棵', measure: '棵', priceFen: 800 });
    const desk = await lin.purchasing.getDesk({ communityId, waveId });
    expect(desk.suppliers[0]?.lines[0]?.askedInstead).toEqual(
      expect.arrayContaining([
        { productId: cabbage, name: '大白菜 1棵', measure: '棵', households: 1, pieces: 2 },
        { productId: potatoes, name: '土豆 5斤', measure: '袋', households: 1, pieces: 2 },
      ]),
    );
  });

  it('comes as a line of its own, at the price that was seen, to those who lack and asked', async () => {
    const { waveId, purchaseId } = await given();
    const count = countOf(3, [
      [cabbage, 1],
      [potatoes, 1],
    ]);
    const seen = await lin.purchasing.previewReceipt({ communityId, purchaseId, ...count });
    expect(seen.fen).toBe(3 * 2400 - 800 - 1250);
    expect(seen.asked.map(({ name, pieces }) => [name, pieces]).sort()).toEqual([
      ['土豆 5斤', 2],
      ['大白菜 1棵', 1],
    ]);
    expect(seen.rows.map(({ what }) => what)).toContain('鸡蛋 30枚 缺 2 板；代替 土豆 5斤 1 袋');
    await expectSameTwice(database, lin.purchasing.recordReceipt, { communityId, purchaseId, ...count });

    const [peng, ma] = [await orderOf('peng', pengHome), await orderOf('ma', maHome)];
    expect(
      peng.lines.map(({ name, quantity, short, insteadOf }) => [name, quantity, short, insteadOf]),
    ).toEqual([
      ['鸡蛋 30枚', 2, 1, null],
      ['大白菜 1棵', 1, 0, '鸡蛋 30枚'],
    ]);
    expect([peng.totalFen, ma.totalFen]).toEqual([2400 + 800, 1250]);
    expect([peng.state, ma.state]).toEqual(['arrived', 'arrived']);
    const desk = await lin.purchasing.getDesk({ communityId, waveId });
    expect(desk.wave).toMatchObject({
      pieces: 6,
      money: { orderedFen: 6 * 2400, insteadFen: 2050, lackingFen: 7200 },
    });
    expect(desk.suppliers[0]).toMatchObject({ pieces: 6, orderedFen: 6 * 2400 });
    expect(
      desk.suppliers[0]?.lines[0]?.insteadCame.map(({ name, came }) => `${name} ${came}`).sort(),
    ).toEqual(['土豆 5斤 1', '大白菜 1棵 1'].sort());
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is told in the one message, with what is owed less', async () => {
    const { purchaseId } = await given();
    await lin.purchasing.recordReceipt({
      communityId,
      purchaseId,
      ...countOf(3, [[cabbage, 1]]),
      actionId: actionId(),
    });
    app.clock.pass(61_000);
    await drainOutbox(app.app, app.clock.now);
    const { rows } = await app.as('peng').messages.listMessages(pengHome);
    expect(rows.filter(({ kind }) => kind === 'goodsShort').map(({ body }) => body)).toEqual([
      '货已到小区；鸡蛋 30枚 缺 1 板，按“先下单先得”分；代替的有 大白菜 1棵 1 棵；应付已减，点开看多少',
    ]);
  });

  it('goes with the count when that is taken back, also where it was cancelled before', async () => {
    const { orderId, waveId } = await givenOrder(app, {
      lines: [...twoEggs(), { productId: cabbage, quantity: 3 }],
    });
    await app.as('zhu').orders.changeOrder({
      ...zhuHome,
      orderId,
      version: 1,
      lines: twoEggs(orCabbage),
      actionId: actionId(),
    });
    const purchaseId = await givenPlaced(app, waveId);
    const before = await linesOf(orderId);
    await lin.purchasing.recordReceipt({
      communityId,
      purchaseId,
      ...countOf(0, [[cabbage, 2]]),
      actionId: actionId(),
    });
    expect((await orderOf('zhu', zhuHome)).totalFen).toBe(1600);
    expect(await reconcile(database.db)).toEqual([]);
    await lin.purchasing.undoReceipt({ communityId, purchaseId, actionId: actionId() });
    expect(await linesOf(orderId)).toEqual(before);
    expect(await reconcile(database.db)).toEqual([]);
    await lin.purchasing.recordReceipt({
      communityId,
      purchaseId,
      ...countOf(1, [[cabbage, 1]]),
      actionId: actionId(),
    });
    expect((await orderOf('zhu', zhuHome)).totalFen).toBe(3200);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is sorted, carried and delivered like any other line', async () => {
    const { purchaseId } = await given();
    await lin.purchasing.recordReceipt({
      communityId,
      purchaseId,
      ...countOf(3, [[cabbage, 1]]),
      actionId: actionId(),
    });
    const entranceIds = entranceIdsOf('10-1');
    await lin.dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
    await expectRefusal(database, 'SORTING_BEGUN', () =>
      lin.purchasing.undoReceipt({ communityId, purchaseId, actionId: actionId() }),
    );
    const { runId } = await lin.dispatch.createRun({ communityId, entranceIds, actionId: actionId() });
    const { dropOffs } = await lin.dispatch.getRun({ communityId, runId });
    const atPeng = dropOffs.find(({ householdId }) => householdId === pengHome.householdId);
    expect(atPeng?.pieces.map(({ name, quantity }) => [name, quantity])).toContainEqual([
      '大白菜 1棵（代替 鸡蛋 30枚）',
      1,
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });
});

const linesOf = async (orderId: string) =>
  (
    await sql`select product_id, ordered, cancelled, placed, received, short, instead_of, price_fen
                from order_lines where order_id = ${orderId} order by product_id`.execute(database.db)
  ).rows;

describe('a count of what came instead is refused', () => {
  it('when more came than lacking households asked for, or for something else', async () => {
    const { purchaseId } = await given();
    const record = (count: ReturnType<typeof countOf>) => () =>
      lin.purchasing.recordReceipt({ communityId, purchaseId, ...count, actionId: actionId() });
    const details = { product: '鸡蛋 30枚', instead: '大白菜 1棵', asked: 1, measure: '棵' };
    await expectRefusal(database, 'INSTEAD_NOT_ASKED', record(countOf(3, [[cabbage, 2]])), details);
    await expectRefusal(database, 'INSTEAD_NOT_ASKED', record(countOf(3, [[rice, 1]])), { asked: 0 });
    const forRice = { ...countOf(3, []), insteadCame: [{ forProductId: rice, productId: eggs, came: 1 }] };
    await expectRefusal(database, 'NOT_IN_PURCHASE', record(forRice));
  });
});

describe('a wish for something instead', () => {
  let waveId = '';
  beforeEach(async () => {
    waveId = await givenOpenWave(app);
  });
  const order = (lines: Lines) => async () => {
    return app.as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() });
  };

  it('is refused for what the household orders itself, for two lines at once, and for the line itself', async () => {
    const product = { product: '大白菜 1棵' };
    await expectRefusal(
      database,
      'SUBSTITUTE_ORDERED',
      order([...twoEggs(orCabbage), { productId: cabbage, quantity: 1 }]),
      product,
    );
    const forTwo = [...twoEggs(orCabbage), { productId: tomatoes, quantity: 1, instead: orCabbage }];
    await expectRefusal(database, 'SUBSTITUTE_TWICE', order(forTwo), product);
    await expect(order(twoEggs({ productId: eggs, priceFen: 2400 }))()).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('is refused at another price, beyond the limit of a household, sold out or off the list', async () => {
    await expectRefusal(database, 'PRICE_CHANGED', order(twoEggs({ ...orCabbage, priceFen: 700 })), {
      product: '大白菜 1棵',
      price: '¥8.00',
    });
    const four = [{ productId: potatoes, quantity: 4, instead: { productId: tomatoes, priceFen: 1500 } }];
    await expectRefusal(database, 'OVER_LIMIT', order(four), {
      product: '西红柿 3斤',
      limit: 3,
      measure: '份',
    });
    await sql`insert into wave_stock (community_id, wave_id, product_id, cap, taken)
      values (${communityId}, ${waveId}, ${cabbage}, 5, 5)`.execute(database.db);
    await expectRefusal(database, 'SOLD_OUT', order(twoEggs(orCabbage)), { product: '大白菜 1棵', left: 0 });
    await sql`update products set is_listed = false where id = ${potatoes}`.execute(database.db);
    await expectRefusal(database, 'PRODUCT_GONE', order(twoEggs(orPotatoes)), { product: '土豆 5斤' });
    await sql`update products set is_listed = true where id = ${potatoes}`.execute(database.db);
  });

  it('stays when a line is changed without a word of it, goes when it is said, cancelled or ordered itself', async () => {
    const { orderId } = await order(twoEggs(orCabbage))();
    let version = 1;
    const change = async (lines: Lines) => {
      await app.as('zhu').orders.changeOrder({ ...zhuHome, orderId, version, lines, actionId: actionId() });
      version += 1;
      return (
        (await orderOf('zhu', zhuHome)).lines.find(({ productId }) => productId === eggs)?.instead?.name ??
        null
      );
    };
    expect(await change([{ productId: eggs, quantity: 1 }])).toBe('大白菜 1棵');
    expect(await change(twoEggs(null))).toBe(null);
    expect(await change(twoEggs(orPotatoes))).toBe('土豆 5斤');
    await sql`update products set price_fen = 9900 where id = ${potatoes}`.execute(database.db);
    expect(await change(twoEggs(orPotatoes))).toBe('土豆 5斤');
    await sql`update products set price_fen = 1250 where id = ${potatoes}`.execute(database.db);
    expect(await change([...twoEggs(), { productId: potatoes, quantity: 1 }])).toBe(null);
    expect(await change(twoEggs(orCabbage))).toBe('大白菜 1棵');
    await app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version, actionId: actionId() });
    await order(twoEggs())();
    expect((await orderOf('zhu', zhuHome)).lines.map(({ instead }) => instead)).toEqual([null]);
  });

  it('that stood before goes when the order is placed anew with the substitute itself', async () => {
    const { orderId } = await order(twoEggs(orCabbage))();
    await app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: actionId() });
    await sql`insert into line_substitutes (community_id, order_id, product_id, substitute_id, price_fen)
      values (${communityId}, ${orderId}, ${eggs}, ${cabbage}, 800) on conflict do nothing`.execute(
      database.db,
    );
    const lines = [
      { productId: eggs, quantity: 2 },
      { productId: cabbage, quantity: 1 },
    ];
    await order(lines)();
    expect((await orderOf('zhu', zhuHome)).lines.map(({ instead }) => instead)).toEqual([null, null]);
  });
});
