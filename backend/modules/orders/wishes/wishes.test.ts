import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenOrder, twoEggs, walkPages } from '../../../../tests/support/given';
import { givenPriced, givenWish, nappies } from '../../../../tests/support/given-wish';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { runJobs } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const wishOf = async ({ as }: TestApp) => (await as('zhu').orders.listHouseholdWishes(zhuHome)).rows[0];
const orderOf = async ({ as }: TestApp) => (await as('zhu').orders.getCatalogue(zhuHome)).order;
const toldTo = async (app: TestApp) => {
  await runJobs(app.app, app.clock.now);
  return (await app.as('zhu').messages.listMessages(zhuHome)).rows.map(({ kind, link }) => [
    kind,
    link?.kind,
  ]);
};
const withdraw = (app: TestApp, wishId: string) => () =>
  app.as('zhu').orders.withdrawWish({ ...zhuHome, wishId, actionId: actionId() });

describe('wishing for something that is not on the list', () => {
  it('writes it down sealed, for staff to find the oldest first', async () => {
    const app = givenApp(database);
    const wish = { ...zhuHome, text: '婴儿纸尿裤 L 码', quantity: 2, mostFen: 18_000 };
    const { wishId } = await expectSameTwice(database, app.as('zhu').orders.createWish, wish);
    app.clock.pass(1000);
    await givenWish(app, { by: 'qin', at: pengHome });
    const { rows, suppliers } = await app.as('lin').orders.listWishes({ communityId });
    expect(rows).toMatchObject([
      { id: wishId, placeLabel: '10号楼 1单元 502', state: 'waiting', onBehalfBy: null, mostFen: 18_000 },
      { placeLabel: '10号楼 1单元 401', onBehalfBy: '秦女士', mostFen: null },
    ]);
    expect(suppliers).toHaveLength(2);
    const kept = await database.pool.query('select text_sealed from wishes');
    expect(JSON.stringify(kept.rows)).not.toContain('纸尿裤');
  });

  it('is shown page by page, to staff and to the household', async () => {
    const app = givenApp(database);
    for (let index = 0; index < 5; index += 1) {
      await givenWish(app);
      app.clock.pass(1000);
    }
    const staff = await walkPages((page) => app.as('lin').orders.listWishes({ communityId, ...page }), 2);
    const home = await walkPages(
      (page) => app.as('zhu').orders.listHouseholdWishes({ ...zhuHome, ...page }),
      2,
    );
    expect(staff).toHaveLength(5);
    expect(home).toEqual(staff.reverse());
  });
});

describe('pricing a wish', () => {
  it('within the ceiling puts it on the order at once and tells the household', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    const wishId = await givenWish(app, { mostFen: 17_800 });
    const price = { communityId, wishId, ...nappies };
    const priced = await expectSameTwice(database, app.as('lin').orders.priceWish, price);
    expect(priced).toEqual({ wishId, isOrdered: true });
    const order = await orderOf(app);
    expect(order).toMatchObject({ version: 2, totalFen: 4800 + 17_800, lastChange: { role: 'staff' } });
    expect(order?.lines).toContainEqual(
      expect.objectContaining({ name: nappies.name, quantity: 2, isWish: true }),
    );
    expect(await toldTo(app)).toEqual([['wishOrdered', 'wishes']]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('makes an order where there is none, in the name of whoever wished', async () => {
    const app = givenApp(database);
    await givenPriced(app, await givenWish(app, { by: 'qin', mostFen: 20_000 }));
    expect(await orderOf(app)).toMatchObject({
      onBehalfBy: '秦女士',
      onBehalfAs: 'captain',
      totalFen: 17_800,
    });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it.each([
    ['above the ceiling', 17_799],
    ['without a ceiling', undefined],
  ])('%s asks the household first', async (_, mostFen) => {
    const app = givenApp(database);
    expect(await givenPriced(app, await givenWish(app, { mostFen }))).toBe(false);
    expect(await orderOf(app)).toBeNull();
    expect(await wishOf(app)).toMatchObject({ state: 'priced', offer: { totalFen: 17_800 } });
    expect(await toldTo(app)).toEqual([['wishPriced', 'wishes']]);
  });

  it('makes nothing that anybody else could order', async () => {
    const app = givenApp(database);
    await givenPriced(app, await givenWish(app, { mostFen: 20_000 }));
    const { products } = await app.as('peng').orders.getCatalogue(pengHome);
    expect(products.map(({ name }) => name)).not.toContain(nappies.name);
    const lines = [{ productId: (await orderOf(app))?.lines[0]?.productId ?? '', quantity: 1 }];
    const sent = givenOrder(app, { by: 'peng', at: pengHome, lines });
    await expect(sent).rejects.toMatchObject({ code: 'PRODUCT_GONE' });
  });

  it('refuses a second price, and a supplier of nobody', async () => {
    const app = givenApp(database);
    const wishId = await givenWish(app);
    const nobody = { communityId, wishId, ...nappies, supplierId: zhuHome.householdId, actionId: actionId() };
    await expectRefusal(database, 'NOT_FOUND', () => app.as('lin').orders.priceWish(nobody));
    await givenPriced(app, wishId);
    const again = () => givenPriced(app, wishId);
    await expectRefusal(database, 'WISH_SETTLED', again, { state: '已报价，等点头' });
  });

  it('refuses, as wishing does, while no wave is open', async () => {
    const app = givenApp(database);
    const wishId = await givenWish(app);
    await database.pool.query('create table kept as select * from wave_times; delete from wave_times');
    await database.pool.query('update waves set closed_at = closes_at');
    await expectRefusal(database, 'NO_OPEN_WAVE', () => givenPriced(app, wishId));
    await expectRefusal(database, 'NO_OPEN_WAVE', () => givenWish(app));
    await database.pool.query('insert into wave_times select * from kept; drop table kept');
  });
});

describe("the household's word on a price", () => {
  it('yes puts it on the order', async () => {
    const app = givenApp(database);
    const wishId = await givenWish(app);
    await givenPriced(app, wishId);
    await expectSameTwice(database, app.as('zhu-wife').orders.acceptWish, { ...zhuHome, wishId });
    expect(await orderOf(app)).toMatchObject({ totalFen: 17_800 });
    expect(await wishOf(app)).toMatchObject({ state: 'ordered' });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('refuses a yes before the price, after the cut-off, and after the end', async () => {
    const app = givenApp(database);
    const wishId = await givenWish(app);
    const accept = () => app.as('zhu').orders.acceptWish({ ...zhuHome, wishId, actionId: actionId() });
    await expectRefusal(database, 'WISH_NOT_PRICED', accept);
    await givenPriced(app, wishId);
    app.clock.set(noon);
    await expectRefusal(database, 'WAVE_CLOSED', accept, { cutOff: '12:00' });
    await runJobs(app.app, app.clock.now);
    await expectRefusal(database, 'WISH_SETTLED', accept, { state: '没等到点头，没有买' });
  });

  it('takes it off the order again, and ends an order that holds nothing else', async () => {
    const app = givenApp(database);
    const wishId = await givenWish(app, { mostFen: 20_000 });
    await givenPriced(app, wishId);
    await expectSameTwice(database, app.as('zhu').orders.withdrawWish, { ...zhuHome, wishId });
    expect(await orderOf(app)).toBeNull();
    expect(await wishOf(app)).toMatchObject({ state: 'withdrawn' });
    await expectRefusal(database, 'WISH_SETTLED', withdraw(app, wishId), { state: '不要了' });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('comes too late for what is ordered once the wave is closed', async () => {
    const app = givenApp(database);
    const wishId = await givenWish(app, { mostFen: 20_000 });
    await givenPriced(app, wishId);
    app.clock.set(noon);
    await expectRefusal(database, 'WAVE_CLOSED', withdraw(app, wishId), { cutOff: '12:00' });
  });
});

it('declining a wish says why, sealed, and tells the household', async () => {
  const app = givenApp(database);
  const wishId = await givenWish(app);
  const decline = { communityId, wishId, reason: '两家都没有这个码' };
  await expectSameTwice(database, app.as('lin').orders.declineWish, decline);
  expect(await wishOf(app)).toMatchObject({ state: 'declined', declineReason: '两家都没有这个码' });
  expect(await toldTo(app)).toEqual([['wishDeclined', 'wishes']]);
  const again = () => app.as('lin').orders.declineWish({ ...decline, actionId: actionId() });
  await expectRefusal(database, 'WISH_SETTLED', again, { state: '买不到' });
});

describe('an order with a wish in it', () => {
  it('keeps the wish when its lines are replaced', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    await givenPriced(app, await givenWish(app, { mostFen: 20_000 }));
    const change = { ...zhuHome, orderId, version: 2, lines: [{ productId: eggs, quantity: 1 }] };
    await app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() });
    expect((await orderOf(app))?.totalFen).toBe(2400 + 17_800);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('takes the wish with it when it is cancelled', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app, { lines: twoEggs });
    await givenPriced(app, await givenWish(app, { mostFen: 20_000 }));
    await app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 2, actionId: actionId() });
    expect(await wishOf(app)).toMatchObject({ state: 'withdrawn' });
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('after the cut-off', () => {
  it('what nobody has priced waits in the next wave, and the household is told once', async () => {
    const app = givenApp(database);
    const wishId = await givenWish(app, { mostFen: 20_000 });
    app.clock.set(noon);
    expect(await toldTo(app)).toEqual([['wishCarried', 'wishes']]);
    expect(await toldTo(app)).toEqual([['wishCarried', 'wishes']]);
    expect(await givenPriced(app, wishId)).toBe(true);
    expect(await orderOf(app)).toMatchObject({ wave: { kind: 'evening' } });
    const { rows } = await app.as('lin').orders.listWishes({ communityId, which: 'all' });
    expect(rows).toMatchObject([{ state: 'ordered' }]);
  });

  it('what was priced and got no word is not bought, and the household is told', async () => {
    const app = givenApp(database);
    await givenPriced(app, await givenWish(app));
    app.clock.set(noon);
    expect((await toldTo(app)).map(([kind]) => kind)).toContain('wishLapsed');
    expect(await wishOf(app)).toMatchObject({ state: 'lapsed' });
    expect(await reconcile(database.db)).toEqual([]);
  });
});
