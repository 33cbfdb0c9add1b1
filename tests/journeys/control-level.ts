import { expect } from 'vitest';
import { demoId } from '../../backend/demo';
import { actionId } from '../support/app';
import { communityId, eggs, entrance, entranceIdsOf, market, noon, pengHome, zhuHome } from '../support/demo';
import type { Hands, Way } from './each-way';

const buildingId = demoId('building 10');
const oneAfternoon = '2026-11-22T05:00:00.000Z';
const slotStarts = '2026-11-22T10:30:00.000Z';
const entranceIds = entranceIdsOf('10-1');

/** Building 10 is closed in the morning and restricted from one o'clock: who is brought what follows, and who fetches. */
export async function levelChangesTheWay({ as, clock, runJobs }: Way): Promise<void> {
  await planAhead(as);
  const orderId = await orderBeforeTheChange(as);
  clock.set(noon);
  await buy(as);
  clock.set(oneAfternoon);
  await runJobs();
  await seeTheChange(as, orderId);
  const runs = await load(as);
  await runJobs();
  clock.set(slotStarts);
  await fetch(as, runs.pickUp, orderId);
  await bring(as, runs.toDoor);
  clock.pass(60_000);
  await runJobs();
  await afterwards(as, orderId);
}

async function planAhead(as: Hands): Promise<void> {
  const staff = as('lin').households;
  await staff.saveBuildingGroup({
    communityId,
    groupId: null,
    kind: 'station',
    name: '东门中转站',
    buildingIds: [buildingId],
    actionId: actionId(),
  });
  const slots = [{ from: '18:30', to: '19:00', place: '东门中转站' }];
  await staff.setPickUpSlots({ communityId, buildings: [{ buildingId, slots }], actionId: actionId() });
  const change = { communityId, buildingIds: [buildingId], level: 'restricted' } as const;
  const wish = { ...change, buildingIds: [buildingId], actionId: actionId() };
  await staff.setControlLevel({ ...wish, startsAt: oneAfternoon });
}

async function orderBeforeTheChange(as: Hands): Promise<string> {
  const { wave, receiving } = await as('zhu').orders.getHome(zhuHome);
  expect(receiving).toMatchObject({
    level: 'lockdown',
    way: 'toDoor',
    next: { level: 'restricted', startsAt: oneAfternoon },
    slot: null,
  });
  const lines = [{ productId: eggs, quantity: 2 }];
  const waveId = wave?.id ?? '';
  await as('lin').orders.placeOrder({ ...pengHome, waveId, lines, actionId: actionId() });
  const { orderId } = await as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() });
  expect((await as('zhu').orders.getOrder({ ...zhuHome, orderId })).pickUp).toBeNull();
  return orderId;
}

async function buy(as: Hands): Promise<void> {
  const { purchasing } = as('lin');
  const { wave } = await purchasing.getDesk({ communityId });
  const share = { communityId, waveId: wave.id, supplierId: market, arrivesAt: oneAfternoon };
  const { purchaseId } = await purchasing.markPlaced({ ...share, actionId: actionId() });
  await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
}

const told = async (as: Hands): Promise<string[]> =>
  (await as('zhu').messages.listMessages({ ...zhuHome, limit: 100 })).rows.map(({ body }) => body);
const wordsWith = async (as: Hands, word: string): Promise<number> =>
  (await told(as)).filter((body) => body.includes(word)).length;

async function seeTheChange(as: Hands, orderId: string): Promise<void> {
  expect(await wordsWith(as, '管控等级现在是：管控')).toBe(1);
  const { receiving } = await as('zhu').orders.getHome(zhuHome);
  expect(receiving).toMatchObject({ level: 'restricted', way: 'timedPickUp', next: null });
  expect(receiving.slot).toMatchObject({ startsAt: slotStarts, place: '东门中转站' });
  // Promised for six o'clock, so the slot is the first after it.
  const { pickUp } = await as('zhu').orders.getOrder({ ...zhuHome, orderId });
  expect(pickUp).toMatchObject({ isReady: false, slot: { startsAt: slotStarts } });
}

async function load(as: Hands): Promise<{ toDoor: string; pickUp: string }> {
  const { dispatch, households } = as('lin');
  await dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  await households.setDoorDelivery({ ...pengHome, isToDoor: true, actionId: actionId() });
  const { rows } = await dispatch.listSorting({ communityId });
  const waiting = { level: 'restricted', way: 'timedPickUp', stationName: '东门中转站' };
  expect(rows).toMatchObject([{ ...waiting, sortedHouseholds: 2, sortedToDoor: 1 }]);
  const packing = await dispatch.listSortingHouseholds(entrance('10-1'));
  expect(packing.rows.map(({ hasDoorDelivery }) => hasDoorDelivery)).toEqual([false, true]);
  const toDoor = await dispatch.createRun({ communityId, entranceIds, kind: 'toDoor', actionId: actionId() });
  const pickUp = await dispatch.createRun({ communityId, entranceIds, kind: 'pickUp', actionId: actionId() });
  expect([toDoor.households, pickUp.households]).toEqual([1, 1]);
  return { toDoor: toDoor.runId, pickUp: pickUp.runId };
}

const doorOf = async (as: Hands, runId: string) => {
  const { dropOffs } = await as('wang').dispatch.getRun({ communityId, runId });
  return { dropOffId: dropOffs[0]?.id ?? '', roomNo: dropOffs[0]?.roomNo };
};

/** A volunteer who has not taken it hands over at the station; there is no door to leave things at. */
async function fetch(as: Hands, runId: string, orderId: string): Promise<void> {
  expect(await wordsWith(as, '请今天 18:30 起到东门中转站')).toBe(1);
  const before = await as('zhu').orders.getOrder({ ...zhuHome, orderId });
  expect(before).toMatchObject({ state: 'onRun', departedAt: null, pickUp: { isReady: true } });
  const { dropOffId, roomNo } = await doorOf(as, runId);
  expect(roomNo).toBe('502');
  const word = { communityId, dropOffId, happenedAt: slotStarts };
  const { dispatch } = as('wang');
  await expect(
    dispatch.confirmDropOff({ ...word, outcome: 'leftAtDoor', actionId: actionId() }),
  ).rejects.toMatchObject({ code: 'FETCHED_OR_REFUSED' });
  await dispatch.confirmDropOff({ ...word, outcome: 'handedOver', actionId: actionId() });
  const ended = await dispatch.finishRun({ communityId, runId, actionId: actionId() });
  expect(ended).toMatchObject({ leftHouseholds: 0 });
}

async function bring(as: Hands, runId: string): Promise<void> {
  const { dispatch } = as('wang');
  await dispatch.acceptRun({ communityId, runId, actionId: actionId() });
  await dispatch.departRun({ communityId, runId, actionId: actionId() });
  const { dropOffId, roomNo } = await doorOf(as, runId);
  expect(roomNo).toBe('401');
  const word = { communityId, dropOffId, outcome: 'handedOver', happenedAt: slotStarts } as const;
  await dispatch.confirmDropOff({ ...word, actionId: actionId() });
  await dispatch.finishRun({ communityId, runId, actionId: actionId() });
}

async function afterwards(as: Hands, orderId: string): Promise<void> {
  const order = await as('zhu').orders.getOrder({ ...zhuHome, orderId });
  expect(order).toMatchObject({ state: 'delivered', lastOutcome: 'fetched', pickUp: null });
  expect(await wordsWith(as, '已取走')).toBe(1);
  await as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });
  const { rows } = await as('lin').households.listControlLevels({ communityId, buildingId });
  expect(rows).toMatchObject([
    { buildingNo: '10', level: 'restricted', startsAt: oneAfternoon, recalledAt: null },
  ]);
  expect(rows[0]?.setByName).toBe('林干事');
}
