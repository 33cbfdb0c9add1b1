import { expect } from 'vitest';
import { COMMUNITY_ID as communityId, demoId } from '../../backend/demo';
import { actionId, type TestClock } from '../support/app';
import type { Hands } from './each-way';

const householdId = demoId('household 10-1-502');
const entranceIds = [demoId('entrance 10-1')];
const eggs = demoId('product 鸡蛋 30枚');
const rice = demoId('product 大米 10kg');

/** From a tap to the door: what the first issue promises, said once and run over every transport. */
export async function orderToDoor(as: Hands, clock: TestClock): Promise<{ orderId: string }> {
  const orderId = await order(as);
  clock.set('2026-11-22T04:00:00.000Z');
  await buy(as);
  clock.set('2026-11-22T08:30:00.000Z');
  const runId = await load(as);
  await deliver(as, runId);
  // The household is told when the minute is over in which the volunteer may take his word back.
  clock.pass(60_000);
  await acknowledge(as, orderId);
  return { orderId };
}

async function order(as: Hands): Promise<string> {
  const { wave, products } = await as('zhu').orders.getCatalogue({ communityId, householdId });
  if (!wave) throw new Error('no open wave');
  expect(products).toHaveLength(12);
  const lines = [
    { productId: eggs, quantity: 2 },
    { productId: rice, quantity: 1 },
  ];
  const placed = await as('zhu').orders.placeOrder({
    communityId,
    householdId,
    waveId: wave.id,
    lines,
    actionId: actionId(),
  });
  expect(placed).toMatchObject({ waveId: wave.id, totalFen: 2 * 2400 + 5600, joinedNextWave: false });
  const seen = await as('qin').orders.listEntranceOrders({
    communityId,
    entranceId: demoId('entrance 10-1'),
  });
  expect(seen.rows.find((row) => row.householdId === householdId)?.pieces).toBe(3);
  return placed.orderId;
}

async function buy(as: Hands): Promise<void> {
  const staff = as('lin').purchasing;
  const { wave, suppliers } = await staff.getDesk({ communityId });
  expect(wave).toMatchObject({ isClosed: true, households: 1, pieces: 3, suppliersToPlace: 2 });
  for (const { supplierId } of suppliers) {
    const arrivesAt = '2026-11-22T08:00:00.000Z';
    const { purchaseId } = await staff.markPlaced({
      communityId,
      waveId: wave.id,
      supplierId,
      arrivesAt,
      actionId: actionId(),
    });
    await staff.markArrived({ communityId, purchaseId, actionId: actionId() });
  }
}

async function load(as: Hands): Promise<string> {
  const staff = as('lin').dispatch;
  expect((await staff.listSorting({ communityId })).rows).toMatchObject([
    { buildingNo: '10', toSort: 3, sorted: 0 },
  ]);
  await staff.markSorted({ communityId, entranceIds, actionId: actionId() });
  const run = await staff.createRun({ communityId, entranceIds, actionId: actionId() });
  expect(run).toMatchObject({ households: 1, pieces: 3 });
  return run.runId;
}

async function deliver(as: Hands, runId: string): Promise<void> {
  const volunteer = as('wang').dispatch;
  await volunteer.acceptRun({ communityId, runId, actionId: actionId() });
  await volunteer.departRun({ communityId, runId, actionId: actionId() });
  const { dropOffs } = await volunteer.getRun({ communityId, runId });
  expect(dropOffs).toMatchObject([{ roomNo: '502', outcome: null }]);
  for (const { id } of dropOffs) {
    const happenedAt = '2026-11-22T08:29:00.000Z';
    await volunteer.confirmDropOff({
      communityId,
      dropOffId: id,
      outcome: 'handedOver',
      happenedAt,
      actionId: actionId(),
    });
  }
  expect(await volunteer.finishRun({ communityId, runId, actionId: actionId() })).toMatchObject({
    leftHouseholds: 0,
  });
}

async function acknowledge(as: Hands, orderId: string): Promise<void> {
  const home = await as('zhu').orders.getOrder({ communityId, householdId, orderId });
  expect(home).toMatchObject({ state: 'delivered', lastOutcome: 'handedOver' });
  await as('zhu').dispatch.acknowledge({ communityId, householdId, orderId, actionId: actionId() });
  expect(await as('zhu').orders.getOrder({ communityId, householdId, orderId })).toMatchObject({
    state: 'acknowledged',
  });
}
