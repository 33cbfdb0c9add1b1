import { beforeEach, expect, it } from 'vitest';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { cabbage, communityId, eggs, zhuHome } from '../../../../tests/support/demo';
import { givenDeparted, givenOrder, givenPlaced, givenRun, outcomeOf } from '../../../../tests/support/given';
import { givenDispute } from '../../../../tests/support/given-dispute';
import { givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
beforeEach(async () => {
  await givenQuietDay(database);
  app.clock.set(MORNING);
});

const instead = '大白菜 1棵（代替 鸡蛋 30枚）';

/** Eggs were ordered, cabbage came instead and stands before 朱先生's door. */
async function givenInsteadAtDoor(): Promise<string> {
  const lines = [{ productId: eggs, quantity: 2, instead: { productId: cabbage, priceFen: 800 } }];
  const { orderId, waveId } = await givenOrder(app, { lines });
  const purchaseId = await givenPlaced(app, waveId);
  await app.as('lin').purchasing.recordReceipt({
    ...{ communityId, purchaseId, actionId: actionId() },
    lines: [{ productId: eggs, came: 0, damaged: 0, reason: 'notDelivered' }],
    insteadCame: [{ forProductId: eggs, productId: cabbage, came: 2 }],
  });
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const word = outcomeOf(dropOffIds[0] ?? '', 'leftAtDoor');
  await app.as('wang').dispatch.confirmDropOff({ ...word, actionId: actionId() });
  return orderId;
}

it('a dispute about what came instead names what was ordered and what came, to the household and to staff', async () => {
  const orderId = await givenInsteadAtDoor();
  await givenDispute(app, orderId, { productId: cabbage });
  const tracked = await app.as('zhu').dispatch.trackOrder({ ...zhuHome, orderId });
  expect(tracked.disputes.map(({ product }) => product)).toEqual([instead]);
  expect(tracked.lines.map(({ name }) => name)).toContain(instead);
  const { recent, order } = await app.as('zhu').orders.getHome(zhuHome);
  const home = [order, ...recent].find((one) => one?.id === orderId);
  expect(home?.disputes.map(({ product }) => product)).toEqual([instead]);
  const { rows } = await app.as('lin').dispatch.listDisputes({ communityId, show: 'open' });
  expect(rows.map(({ product }) => product)).toEqual([instead]);
});
