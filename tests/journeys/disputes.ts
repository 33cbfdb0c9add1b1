import { expect } from 'vitest';
import { v7 } from 'uuid';
import type { DisputeAnswer, DisputeCause } from '@/contract/disputes';
import { actionId } from '../support/app';
import {
  cabbage,
  communityId,
  eggs,
  entranceIdsOf,
  market,
  potatoes,
  tomatoes,
  zhuHome,
} from '../support/demo';
import { jpeg } from '../support/pictures';
import type { Hands, Way } from './each-way';

const entranceIds = entranceIdsOf('10-1');
const lines = [eggs, tomatoes, cabbage, potatoes].map((productId) => ({ productId, quantity: 1 }));

/**
 * Everything that can be wrong with one delivery and every way in which it ends. Answers the order. The cloud's picture
 * store is not there on this machine: then the spoiled cabbage goes without its picture.
 */
export async function disputedDelivery({ as, clock, keepsPictures }: Way): Promise<string> {
  const { wave } = await as('zhu').orders.getCatalogue(zhuHome);
  const waveId = wave?.id ?? '';
  const { orderId } = await as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() });
  clock.set('2026-11-22T04:00:00.000Z');
  await buy(as, waveId);
  clock.set('2026-11-22T08:00:00.000Z');
  await carry(as, { sortFirst: true });
  await as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });
  clock.set('2026-11-22T09:00:00.000Z');

  await missingIsBroughtAgain(as, orderId);
  await wrongIsPaidBack(as, orderId);
  const pictureId = keepsPictures ? await givenPicture(as) : undefined;
  await spoiledIsDeclined(as, orderId, pictureId);
  await withdrawn(as, orderId);
  return orderId;
}

async function buy(as: Hands, waveId: string): Promise<void> {
  const staff = as('lin').purchasing;
  const arrivesAt = '2026-11-22T07:00:00.000Z';
  const placed = await staff.markPlaced({
    communityId,
    waveId,
    supplierId: market,
    arrivesAt,
    actionId: actionId(),
  });
  await staff.markArrived({ communityId, purchaseId: placed.purchaseId, actionId: actionId() });
}

async function carry(as: Hands, { sortFirst }: { sortFirst: boolean }): Promise<void> {
  const staff = as('lin').dispatch;
  if (sortFirst) await staff.markSorted({ communityId, entranceIds, actionId: actionId() });
  const { runId } = await staff.createRun({ communityId, entranceIds, actionId: actionId() });
  const wang = as('wang').dispatch;
  await wang.acceptRun({ communityId, runId, actionId: actionId() });
  await wang.departRun({ communityId, runId, actionId: actionId() });
  const { dropOffs } = await wang.getRun({ communityId, runId });
  for (const { id } of dropOffs) {
    const word = { dropOffId: id, outcome: 'leftAtDoor', happenedAt: '2026-11-22T08:00:00.000Z' } as const;
    await wang.confirmDropOff({ communityId, ...word, actionId: actionId() });
  }
  await wang.finishRun({ communityId, runId, actionId: actionId() });
}

interface Said {
  by?: string;
  pictureId?: string;
}

async function say(
  as: Hands,
  orderId: string,
  [productId, cause]: [string, DisputeCause],
  { by = 'zhu', pictureId }: Said = {},
): Promise<string> {
  const said = { orderId, lines: [{ productId, cause, pieces: 1 }], pictureId };
  const { disputeIds } = await as(by).dispatch.openDispute({ ...zhuHome, ...said, actionId: actionId() });
  return disputeIds[0] ?? '';
}

const answer = (as: Hands, disputeId: string, words: DisputeAnswer) =>
  as('lin').dispatch.answerDispute({ communityId, disputeId, answer: words, actionId: actionId() });

/** The captain says it for a household without a phone; the next run brings it, and it waits for a word of its own. */
async function missingIsBroughtAgain(as: Hands, orderId: string): Promise<void> {
  const disputeId = await say(as, orderId, [eggs, 'missing'], { by: 'qin' });
  await answer(as, disputeId, { kind: 'redeliver', from: 'station' });
  const order = () => as('zhu').orders.getOrder({ ...zhuHome, orderId });
  expect((await order()).state).toBe('arrived');
  await carry(as, { sortFirst: false });
  expect((await order()).state).toBe('delivered');
  await as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });
  expect((await order()).state).toBe('acknowledged');
}

async function wrongIsPaidBack(as: Hands, orderId: string): Promise<void> {
  const before = (await as('zhu').orders.getOrder({ ...zhuHome, orderId })).totalFen;
  const disputeId = await say(as, orderId, [tomatoes, 'wrong']);
  const [open] = (await as('lin').dispatch.listDisputes({ communityId })).rows;
  expect(open).toMatchObject({ id: disputeId, brought: { runLabel: '第 1 趟', volunteerName: '王师傅' } });
  const amountFen = open?.priceFen ?? 0;
  await answer(as, disputeId, { kind: 'refund', amountFen, paidBack: 'transfer' });
  const { totalFen } = await as('zhu').orders.getOrder({ ...zhuHome, orderId });
  expect(before - totalFen).toBe(amountFen);
}

async function givenPicture(as: Hands): Promise<string> {
  const pictureId = v7();
  const source = { base64: jpeg().toString('base64') };
  await as('zhu').files.addPicture({ ...zhuHome, pictureId, source, actionId: actionId() });
  return pictureId;
}

async function spoiledIsDeclined(as: Hands, orderId: string, pictureId?: string): Promise<void> {
  const disputeId = await say(as, orderId, [cabbage, 'spoiled'], { pictureId });
  const [seen] = (await as('lin').dispatch.listDisputes({ communityId })).rows;
  expect(seen?.pictureId).toBe(pictureId ?? null);
  if (pictureId) {
    const picture = await as('lin').files.getPicture({ ...zhuHome, pictureId });
    expect(picture.address).toMatch(/^\/pictures\//);
  }
  await answer(as, disputeId, { kind: 'decline', reason: '外面两层叶子剥掉就好' });
}

async function withdrawn(as: Hands, orderId: string): Promise<void> {
  const disputeId = await say(as, orderId, [potatoes, 'missing']);
  await as('zhu-wife').dispatch.withdrawDispute({ ...zhuHome, disputeId, actionId: actionId() });
}

/** How each of the four ended, as the household reads it, oldest first. */
export const endings = [
  ['qin', 'redeliver'],
  ['zhu', 'refund'],
  ['zhu', 'decline'],
  ['zhu', 'withdrawn'],
];

const keys: Readonly<Record<string, string>> = { 秦女士: 'qin', 朱先生: 'zhu' };

export async function endingsOf(as: Hands, orderId: string): Promise<string[][]> {
  const { disputes } = await as('zhu').dispatch.trackOrder({ ...zhuHome, orderId });
  return disputes.map(({ openedByName, state }) => [keys[openedByName] ?? openedByName, state]).reverse();
}

/** What the household was told of it. */
export async function toldOfDisputes(as: Hands): Promise<string[]> {
  const { rows } = await as('zhu').messages.listMessages(zhuHome);
  return rows.flatMap(({ kind }) => (kind.startsWith('dispute') ? [kind] : [])).sort();
}

export const disputesTold = ['disputeDeclined', 'disputeRedeliver', 'disputeRefund'];
