import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { cabbage, eggs, zhuHome } from '../../../../tests/support/demo';
import {
  givenArrived,
  givenDeparted,
  givenOrder,
  givenRun,
  outcomeOf,
} from '../../../../tests/support/given';
import { answerTo, givenDispute } from '../../../../tests/support/given-dispute';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** Of each product one, left before 朱先生's door. */
async function givenAtDoor(app: TestApp, ...productIds: string[]): Promise<string> {
  const lines = productIds.map((productId) => ({ productId, quantity: 1 }));
  const { orderId, waveId } = await givenOrder(app, { lines });
  await givenArrived(app, waveId);
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const word = outcomeOf(dropOffIds[0] ?? '', 'leftAtDoor');
  await app.as('wang').dispatch.confirmDropOff({ ...word, actionId: actionId() });
  return orderId;
}

const onHome = async (app: TestApp, orderId: string) => {
  const { order, recent } = await app.as('zhu-wife').orders.getHome(zhuHome);
  return [order, ...recent].find((one) => one?.id === orderId);
};
const acknowledge = (app: TestApp, orderId: string) =>
  app.as('zhu-wife').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });

describe('a dispute leaves its trace on the first screen of everybody at home', () => {
  it('what was reported and by whom; nothing of it is asked for again', async () => {
    const app = givenApp(database);
    const orderId = await givenAtDoor(app, eggs);
    await givenDispute(app, orderId);
    expect(await onHome(app, orderId)).toMatchObject({
      state: 'delivered',
      mayDispute: false,
      mayAcknowledge: false,
      disputes: [
        { product: '鸡蛋 30枚', pieces: 1, cause: 'missing', state: 'open', openedByName: '朱先生' },
      ],
    });
  });

  it('and stays for a day after the answer, not for longer, and not when it is taken back', async () => {
    const app = givenApp(database);
    const orderId = await givenAtDoor(app, eggs);
    const disputeId = await givenDispute(app, orderId);
    await answerTo(app, disputeId, { kind: 'decline', reason: '数过是对的' });
    expect((await onHome(app, orderId))?.disputes).toMatchObject([{ state: 'decline' }]);
    app.clock.set(new Date(app.clock.now.getTime() + 25 * 3_600_000).toISOString());
    expect((await onHome(app, orderId))?.disputes).toEqual([]);
  });

  it('is gone when it is withdrawn, and the word of the household is asked for again', async () => {
    const app = givenApp(database);
    const orderId = await givenAtDoor(app, eggs);
    const disputeId = await givenDispute(app, orderId);
    await app.as('zhu').dispatch.withdrawDispute({ ...zhuHome, disputeId, actionId: actionId() });
    expect(await onHome(app, orderId)).toMatchObject({
      mayDispute: true,
      mayAcknowledge: true,
      disputes: [],
    });
  });
});

describe('what is in dispute is not confirmed', () => {
  it('when everything is: the confirmation is refused in words', async () => {
    const app = givenApp(database);
    const orderId = await givenAtDoor(app, eggs);
    await givenDispute(app, orderId);
    await expectRefusal(database, 'ALL_IN_DISPUTE', () => acknowledge(app, orderId));
  });

  it('when a part is: the rest is confirmed, and the part waits for its own word after the answer', async () => {
    const app = givenApp(database);
    const orderId = await givenAtDoor(app, eggs, cabbage);
    const disputeId = await givenDispute(app, orderId);
    expect(await onHome(app, orderId)).toMatchObject({ mayDispute: true, mayAcknowledge: true });
    await acknowledge(app, orderId);
    expect(await onHome(app, orderId)).toMatchObject({ state: 'acknowledged', mayAcknowledge: false });
    await answerTo(app, disputeId, { kind: 'decline', reason: '数过是对的' });
    expect(await onHome(app, orderId)).toMatchObject({ state: 'delivered', mayAcknowledge: true });
    await acknowledge(app, orderId);
    expect(await onHome(app, orderId)).toMatchObject({ state: 'acknowledged' });
  });
});
