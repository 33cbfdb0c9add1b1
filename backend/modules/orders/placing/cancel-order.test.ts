import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { eggs, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenOpenWave, givenOrder, leftOf, twoEggs } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

describe('cancelling an order', () => {
  it('gives its pieces back to the stock and keeps it as cancelled', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    const answer = await expectSameTwice(database, app.as('zhu').orders.cancelOrder, {
      ...zhuHome,
      orderId,
      version: 1,
    });
    expect(answer).toEqual({ orderId });
    expect(await leftOf(app, eggs)).toBe(260);
    expect(await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).toMatchObject({
      state: 'cancelled',
      lines: [],
      totalFen: 0,
    });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('lets the household order anew in the same wave', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    await app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: actionId() });
    const anew = await givenOrder(app, { by: 'zhu-wife', lines: [{ productId: eggs, quantity: 1 }] });
    expect(anew).toMatchObject({ orderId, version: 3, totalFen: 2400 });
    const { order } = await app.as('zhu').orders.getCatalogue(zhuHome);
    expect(order).toMatchObject({ id: orderId, state: 'ordered', lines: [{ quantity: 1 }] });
    expect(await leftOf(app, eggs)).toBe(259);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused once the wave has closed', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    app.clock.set(noon);
    await expectRefusal(
      database,
      'WAVE_CLOSED',
      () => app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: actionId() }),
      { cutOff: '12:00' },
    );
  });

  it('is refused to somebody who has not seen the latest order, and twice', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    const cancel = { ...zhuHome, orderId, version: 1 };
    await app.as('zhu').orders.changeOrder({ ...cancel, lines: twoEggs, actionId: actionId() });
    await expectRefusal(database, 'ORDER_CHANGED_MEANWHILE', () =>
      app.as('zhu-wife').orders.cancelOrder({ ...cancel, actionId: actionId() }),
    );
    await app.as('zhu').orders.cancelOrder({ ...cancel, version: 2, actionId: actionId() });
    await expectRefusal(database, 'ORDER_CHANGED_MEANWHILE', () =>
      app.as('zhu-wife').orders.cancelOrder({ ...cancel, version: 3, actionId: actionId() }),
    );
  });

  it("is refused for another household's order", async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app, { by: 'peng', at: pengHome });
    await givenOpenWave(app);
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: actionId() }),
    );
  });
});
