import { beforeEach, expect, it } from 'vitest';
import { figureName } from '@/domain/evening';
import { moneyParts, shownMoney } from '@/domain/order-money';
import { actionId, givenApp, MORNING } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { cabbage, communityId, maHome, pengHome, potatoes, zhuHome } from '../../../tests/support/demo';
import { givenDeparted, givenOrder, givenPlaced, givenRun, outcomeOf } from '../../../tests/support/given';
import { answerTo, givenDispute } from '../../../tests/support/given-dispute';
import { givenQuietDay } from '../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
beforeEach(async () => {
  await givenQuietDay(database);
  app.clock.set(MORNING);
});
const { as } = app;
const lin = as('lin');

/** Eight bags of potatoes: two do not come, one is broken, a cabbage comes instead, two are refused, one is paid back. */
async function givenDayWithTroubles(): Promise<string> {
  const lines = [{ productId: potatoes, quantity: 3 }];
  const { orderId, waveId } = await givenOrder(app, { lines });
  app.clock.pass(1000);
  await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: potatoes, quantity: 2 }] });
  app.clock.pass(1000);
  const orCabbage = { productId: potatoes, quantity: 3, instead: { productId: cabbage, priceFen: 800 } };
  await givenOrder(app, { by: 'ma', at: maHome, lines: [orCabbage] });
  const purchaseId = await givenPlaced(app, waveId);
  const counted = [{ productId: potatoes, came: 5, damaged: 1, reason: 'notDelivered' as const }];
  const insteadCame = [{ forProductId: potatoes, productId: cabbage, came: 1 }];
  await lin.purchasing.recordReceipt({
    communityId,
    purchaseId,
    lines: counted,
    insteadCame,
    actionId: actionId(),
  });
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const { dropOffs } = await as('wang').dispatch.getRun({ communityId, runId: await onlyRun() });
  for (const id of dropOffIds) {
    const isPeng = dropOffs.find((one) => one.id === id)?.householdId === pengHome.householdId;
    const word = outcomeOf(id, isPeng ? 'refused' : 'handedOver');
    await as('wang').dispatch.confirmDropOff({ ...word, actionId: actionId() });
  }
  const disputeId = await givenDispute(app, orderId, { productId: potatoes });
  await answerTo(app, disputeId, { kind: 'refund', amountFen: 1250, paidBack: 'cash' });
  return waveId;
}

const onlyRun = async (): Promise<string> =>
  (await lin.dispatch.listRuns({ communityId, limit: 20 })).rows[0]?.id ?? '';

it('says the same sums of a wave, in the same words, on the workbench, the purchase desk and the evening page', async () => {
  const waveId = await givenDayWithTroubles();
  const workbench = (await lin.purchasing.listWaves({ communityId, limit: 20 })).rows.find(
    ({ id }) => id === waveId,
  );
  const desk = await lin.purchasing.getDesk({ communityId, waveId });
  const { figures } = await lin.overview.getEvening({ communityId });
  const evening = figures.filter(({ topic }) => topic === 'money');

  expect(desk.wave.money).toEqual({
    orderedFen: 8 * 1250,
    insteadFen: 800,
    lackingFen: 3 * 1250,
    refundedFen: 1250,
    refusedFen: 2 * 1250,
    owedFen: 2 * 1250 + 800,
  });
  expect(workbench?.money).toEqual(desk.wave.money);
  expect(evening.map((figure) => [figureName(figure), figure.fen])).toEqual(
    shownMoney(desk.wave.money).map(({ label, fen }) => [label, fen]),
  );
  expect(evening.map(({ key }) => key)).toEqual(moneyParts);
  const ordered = figures.find(({ topic, key }) => topic === 'orders' && key === waveId);
  const shares = desk.suppliers.reduce((sum, { orderedFen }) => sum + orderedFen, 0);
  expect([ordered?.fen, shares]).toEqual([desk.wave.money.orderedFen, desk.wave.money.orderedFen]);
});

it('is owed what the orders of the households themselves come to', async () => {
  const waveId = await givenDayWithTroubles();
  const { wave } = await lin.purchasing.getDesk({ communityId, waveId });
  let total = 0;
  for (const [who, home] of [
    ['zhu', zhuHome],
    ['peng', pengHome],
    ['ma', maHome],
  ] as const)
    total += (await as(who).orders.listOrders(home)).rows[0]?.totalFen ?? 0;
  expect(wave.money.owedFen).toBe(total);
});

it('has every piece in one place', async () => {
  const waveId = await givenDayWithTroubles();
  const { wave } = await lin.purchasing.getDesk({ communityId, waveId });
  expect(Object.values(wave.places).reduce((sum, pieces) => sum + pieces, 0)).toBe(wave.pieces + 1);
  expect(wave.places).toMatchObject({
    lacking: 3,
    refunded: 1,
    refused: 2,
    delivered: 2,
    received: 1,
    sorted: 0,
  });
});
