import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, noon, pengHome, tomatoes, zhuHome } from '../../../../tests/support/demo';
import { givenOrder } from '../../../../tests/support/given';
import { change } from '../../../../tests/support/given-product';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { runJobs } from '../../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** All tomatoes of the noon wave are gone. */
async function givenSoldOut() {
  const app = givenApp(database);
  await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: tomatoes, quantity: 1 }] });
  await change(app, tomatoes, { stockPerWave: 1 });
  const orders = app.as('zhu').orders;
  const told = async () =>
    (await app.as('zhu').messages.listMessages(zhuHome)).rows.filter(({ kind }) => kind === 'backInStock');
  const set = async () => (await orders.getCatalogue(zhuHome)).reminders;
  return { app, orders, told, set };
}
const wish = { ...zhuHome, productId: tomatoes };

describe('a reminder of a sold-out product', () => {
  it('is set with one tap, seen, and taken back', async () => {
    const { orders, set } = await givenSoldOut();
    await expectSameTwice(database, orders.remindWhenBack, wish);
    expect(await set()).toEqual([tomatoes]);
    await expectSameTwice(database, orders.forgetReminder, wish);
    expect(await set()).toEqual([]);
  });

  it('tells the household once when the next wave has it, and is spent', async () => {
    const { app, orders, told, set } = await givenSoldOut();
    await orders.remindWhenBack({ ...wish, actionId: actionId() });
    await runJobs(app.app, app.clock.now);
    expect(await told()).toEqual([]);
    app.clock.set(noon);
    await Promise.all([runJobs(app.app, app.clock.now), runJobs(app.app, app.clock.now)]);
    await runJobs(app.app, app.clock.now);
    const body = '您等的“西红柿 3斤”这一批次又有了，请趁早下单';
    expect(await told()).toMatchObject([{ body, link: { kind: 'orderForm', id: zhuHome.householdId } }]);
    expect(await set()).toEqual([]);
  });

  it('waits while the product is off the list', async () => {
    const { app, orders, told, set } = await givenSoldOut();
    await orders.remindWhenBack({ ...wish, actionId: actionId() });
    const off = { communityId, productId: tomatoes };
    await app.as('lin').catalogue.setListed({ ...off, isListed: false, actionId: actionId() });
    app.clock.set(noon);
    await runJobs(app.app, app.clock.now);
    expect([await told(), await set()]).toEqual([[], [tomatoes]]);
    await expectRefusal(
      database,
      'PRODUCT_GONE',
      () => orders.remindWhenBack({ ...wish, actionId: actionId() }),
      { product: '西红柿 3斤' },
    );
    await app.as('lin').catalogue.setListed({ ...off, isListed: true, actionId: actionId() });
  });

  it('is refused for what can be ordered now', async () => {
    const { orders } = await givenSoldOut();
    await expectRefusal(
      database,
      'IN_STOCK_AGAIN',
      () => orders.remindWhenBack({ ...zhuHome, productId: eggs, actionId: actionId() }),
      { product: '鸡蛋 30枚' },
    );
  });
});
