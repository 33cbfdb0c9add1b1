import { expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs, pengHome } from '../../../tests/support/demo';
import { givenDeparted, givenOrder, givenPlaced, givenRun, outcomeOf } from '../../../tests/support/given';
import { answerTo, givenDispute } from '../../../tests/support/given-dispute';

const database = await givenDatabase('demo');

it('names the households that the supplier left short, not those whose money went back later', async () => {
  const app = givenApp(database);
  const { orderId, waveId } = await givenOrder(app);
  app.clock.pass(1_000);
  await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: eggs, quantity: 1 }] });
  const purchaseId = await givenPlaced(app, waveId);
  const lines = [{ productId: eggs, came: 2, damaged: 0, reason: 'notDelivered' as const }];
  await app.as('lin').purchasing.recordReceipt({ communityId, purchaseId, lines, actionId: actionId() });
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  for (const id of dropOffIds) {
    await app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(id, 'handedOver'), actionId: actionId() });
  }
  const disputeId = await givenDispute(app, orderId);
  await answerTo(app, disputeId, { kind: 'refund', amountFen: 2400, paidBack: 'cash' });

  const { rows } = await app.as('lin').purchasing.listWaves({ communityId });
  const next = rows.find(({ id }) => id !== waveId && rows[0]?.id === id);
  const desk = await app.as('lin').purchasing.getDesk({ communityId, waveId: next?.id });
  expect(desk.lastDifferences).toMatchObject([{ productId: eggs, came: 2, short: 1, households: 1 }]);
});
