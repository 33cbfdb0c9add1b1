import { expect } from 'vitest';
import { actionId, type TestClock } from '../support/app';
import {
  communityId,
  eggs,
  entrance,
  market,
  maHome,
  pengHome,
  rice,
  tomatoes,
  zhuHome,
} from '../support/demo';
import type { Hands } from './each-way';

/** A morning on which much goes otherwise than planned; ends after the cut-off of noon. Run over every transport. */
export async function unhappyMorning(as: Hands, clock: TestClock): Promise<void> {
  const { wave } = await as('zhu').orders.getCatalogue(zhuHome);
  const waveId = wave?.id ?? '';
  const orderId = await twoOfOneHome(as, waveId);
  await hiddenFromOthers(as, orderId);
  await soldOut(as, waveId);
  await wishes(as);
  await remindedOnce(as);
  clock.set('2026-11-22T04:00:00.000Z');
  await tooLate(as, waveId);
  await closedForChanges(as, orderId);
}

async function twoOfOneHome(as: Hands, waveId: string): Promise<string> {
  const lines = [{ productId: eggs, quantity: 1 }];
  const place = (by: string) => as(by).orders.placeOrder({ ...zhuHome, waveId, lines, actionId: actionId() });
  const { orderId } = await place('zhu');
  await expect(place('zhu-wife')).rejects.toMatchObject({ code: 'ORDER_EXISTS' });
  const change = (by: string) =>
    as(by).orders.changeOrder({ ...zhuHome, orderId, version: 1, lines, actionId: actionId() });
  await change('zhu-wife');
  await expect(change('zhu')).rejects.toMatchObject({ code: 'ORDER_CHANGED_MEANWHILE' });
  const order = await as('zhu').orders.getOrder({ ...zhuHome, orderId });
  expect(order).toMatchObject({ version: 2, lastChange: { name: '许女士', isMe: false } });
  return orderId;
}

/** Neighbours and the captain of another building learn nothing of a household, not even that it is there. */
async function hiddenFromOthers(as: Hands, orderId: string): Promise<void> {
  for (const { orders, dispatch, messages } of [as('peng'), as('zhao')]) {
    for (const look of [
      () => orders.getHome(zhuHome),
      () => orders.getOrder({ ...zhuHome, orderId }),
      () => orders.listOrders(zhuHome),
      () => orders.listRequests(zhuHome),
      () => orders.listHouseholdWishes(zhuHome),
      () => dispatch.trackOrder({ ...zhuHome, orderId }),
      () => messages.listMessages(zhuHome),
    ]) {
      await expect(look()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  }
  const board = as('zhao').orders.listEntranceOrders(entrance('10-1'));
  await expect(board).rejects.toMatchObject({ code: 'NOT_FOUND' });
}

async function soldOut(as: Hands, waveId: string): Promise<void> {
  const lines = [
    { productId: rice, quantity: 1 },
    { productId: tomatoes, quantity: 4 },
  ];
  const sent = as('qin').orders.placeOrder({ ...pengHome, waveId, lines, actionId: actionId() });
  await expect(sent).rejects.toMatchObject({ code: 'OVER_LIMIT', details: { limit: 3 } });
  expect((await as('peng').orders.getCatalogue(pengHome)).order).toBeNull();
}

async function wishes(as: Hands): Promise<void> {
  const wish = async (mostFen?: number) => {
    const input = { ...zhuHome, text: '婴儿纸尿裤 L 码', quantity: 1, mostFen, actionId: actionId() };
    return (await as('zhu').orders.createWish(input)).wishId;
  };
  const offer = { communityId, name: '纸尿裤 L码', measure: '包', priceFen: 8900, supplierId: market };
  const price = (wishId: string) => as('lin').orders.priceWish({ ...offer, wishId, actionId: actionId() });
  expect(await price(await wish(9000))).toMatchObject({ isOrdered: true });
  expect(await price(await wish(8000))).toMatchObject({ isOrdered: false });
  const declined = { communityId, wishId: await wish(), reason: '没有这个码', actionId: actionId() };
  await as('lin').orders.declineWish(declined);
  const { rows } = await as('zhu').orders.listHouseholdWishes(zhuHome);
  expect(rows.map(({ state }) => state).sort()).toEqual(['declined', 'ordered', 'priced']);
}

async function remindedOnce(as: Hands): Promise<void> {
  const here = entrance('10-1');
  const { due } = await as('qin').orders.getEntranceReminder(here);
  const sent = await as('qin').orders.remindEntrance({ ...here, actionId: actionId() });
  expect(sent).toEqual({ sent: due, left: 0 });
  const again = as('lin').orders.remindEntrance({ ...here, actionId: actionId() });
  await expect(again).rejects.toMatchObject({ code: 'NOBODY_TO_REMIND' });
}

async function tooLate(as: Hands, waveId: string): Promise<void> {
  const lines = [{ productId: rice, quantity: 1 }];
  const late = await as('qin').orders.placeOrder({ ...pengHome, waveId, lines, actionId: actionId() });
  expect(late).toMatchObject({ joinedNextWave: true });
  const seen = await as('peng').orders.getOrder({ ...pengHome, orderId: late.orderId });
  expect(seen).toMatchObject({ onBehalfBy: '秦女士', onBehalfAs: 'captain', wave: { kind: 'evening' } });
}

/** What is closed stays as it is, for its household and for staff. */
async function closedForChanges(as: Hands, orderId: string): Promise<void> {
  const lines = [{ productId: eggs, quantity: 2 }];
  for (const who of ['zhu', 'lin']) {
    const { version } = await as(who).orders.getOrder({ ...zhuHome, orderId });
    const at = { ...zhuHome, orderId, version };
    const change = as(who).orders.changeOrder({ ...at, lines, actionId: actionId() });
    await expect(change).rejects.toMatchObject({ code: 'WAVE_CLOSED' });
    const cancel = as(who).orders.cancelOrder({ ...at, actionId: actionId() });
    await expect(cancel).rejects.toMatchObject({ code: 'WAVE_CLOSED' });
  }
}

const homes = { zhu: zhuHome, peng: pengHome, ma: maHome };

/** What three homes were told by the end of it, once the jobs have run; only who had not ordered was reminded. */
export async function toldThatMorning(as: Hands): Promise<Record<string, string[]>> {
  const told: Record<string, string[]> = {};
  for (const [who, home] of Object.entries(homes)) {
    const { rows } = await as(who).messages.listMessages(home);
    told[who] = rows.map(({ kind }) => kind).sort();
  }
  return told;
}

export const thatMorning = {
  zhu: ['wishDeclined', 'wishLapsed', 'wishOrdered', 'wishPriced'],
  peng: ['orderReminder'],
  ma: [],
};
