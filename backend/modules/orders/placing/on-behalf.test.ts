import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, pengHome, songHome, zhuHome } from '../../../../tests/support/demo';
import { givenAtTheDoor, givenOpenWave, givenOrder, twoEggs } from '../../../../tests/support/given';
import { givenRequest, pills } from '../../../../tests/support/given-request';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const orderAs = async (app: TestApp, by: string, at: typeof zhuHome) => {
  const waveId = await givenOpenWave(app);
  return app.as(by).orders.placeOrder({ ...at, waveId, lines: twoEggs, actionId: actionId() });
};

describe('ordering for somebody else', () => {
  it.each([
    ['qin', '秦女士', 'captain'],
    ['lin', '林干事', 'staff'],
  ])('is recorded and shown: %s', async (by, name, role) => {
    const app = givenApp(database);
    const { orderId } = await orderAs(app, by, pengHome);
    const order = await app.as('peng').orders.getOrder({ ...pengHome, orderId });
    expect(order).toMatchObject({ onBehalfBy: name, onBehalfAs: role, lastChange: null });
  });

  it('names who of the household changed it last', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    app.clock.pass(60_000);
    const change = { ...zhuHome, orderId, version: 1, lines: [{ productId: eggs, quantity: 1 }] };
    await app.as('zhu-wife').orders.changeOrder({ ...change, actionId: actionId() });
    const seenBy = async (person: string) =>
      (await app.as(person).orders.getOrder({ ...zhuHome, orderId })).lastChange;
    const at = app.clock.now.toISOString();
    expect(await seenBy('zhu')).toEqual({ at, name: '许女士', role: 'resident', isMe: false });
    expect(await seenBy('zhu-wife')).toMatchObject({ isMe: true });
  });
});

describe('a helper at the door', () => {
  it('orders for the household while the run is under way, and it is shown as such', async () => {
    const app = givenApp(database);
    const { runId } = await givenAtTheDoor(app);
    const { orderId } = await orderAs(app, 'wang', zhuHome);
    const order = await app.as('wang').orders.getOrder({ ...zhuHome, orderId });
    expect(order).toMatchObject({ onBehalfBy: '王师傅', onBehalfAs: 'volunteer' });
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expect(app.as('wang').orders.getCatalogue(zhuHome)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expectRefusal(database, 'NOT_FOUND', () => orderAs(app, 'wang', zhuHome));
  });

  it('orders with a request of the household in hand, until it is given back', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app, { by: 'peng', at: pengHome });
    await givenOpenWave(app);
    await expectRefusal(database, 'NOT_FOUND', () => orderAs(app, 'he', pengHome));
    await app.as('he').orders.takeRequest({ communityId, requestId, actionId: actionId() });
    await orderAs(app, 'he', pengHome);
    await app.as('he').orders.releaseRequest({ communityId, requestId, actionId: actionId() });
    await expect(app.as('he').orders.getCatalogue(pengHome)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('does not see what the household itself has ordered, nor change it, nor reach any other door', async () => {
    const app = givenApp(database);
    const { orderId: former } = await givenAtTheDoor(app);
    const { orderId } = await orderAs(app, 'zhu', zhuHome);
    const seen = await app.as('wang').orders.getCatalogue(zhuHome);
    expect(seen).toMatchObject({ order: null, isOrderedByOthers: true });
    for (const id of [orderId, former]) {
      const look = app.as('wang').orders.getOrder({ ...zhuHome, orderId: id });
      await expect(look).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const change = { ...zhuHome, orderId, version: 1, lines: twoEggs, actionId: actionId() };
    await expect(app.as('wang').orders.changeOrder(change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expectRefusal(database, 'NOT_FOUND', () => orderAs(app, 'wang', songHome));
  });

  it('asks for the household, reads what they wrote while at its door, and it is shown as such', async () => {
    const app = givenApp(database);
    const { runId } = await givenAtTheDoor(app);
    const requestId = await givenRequest(app, { by: 'wang' });
    const asked = { onBehalfBy: '王师傅', onBehalfAs: 'volunteer', details: { text: pills.text } };
    expect(await app.as('zhu').orders.getRequest({ ...zhuHome, requestId })).toMatchObject(asked);
    const look = () => app.as('wang').orders.getRequest({ ...zhuHome, requestId });
    expect(await look()).toMatchObject(asked);
    expect(await app.as('he').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({ details: null });
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    expect(await look()).toMatchObject({ details: null });
    const again = { ...zhuHome, wish: pills, actionId: actionId() };
    await expect(app.as('wang').orders.createRequest(again)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('may do nothing with a run that has not left, or that another carries', async () => {
    const app = givenApp(database);
    await givenAtTheDoor(app);
    await expect(app.as('he').orders.getCatalogue(zhuHome)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await database.pool.query('update delivery_runs set departed_at = null');
    await expect(app.as('wang').orders.getCatalogue(zhuHome)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
