import { expect } from 'vitest';
import { actionId, type Api, type TestClock } from '../support/app';
import { communityId, eggs, entrance, market, pengHome, rice, tomatoes, zhuHome } from '../support/demo';

type Hands = (person: string) => Api;

/** A morning on which much goes otherwise than planned; ends after the cut-off of noon. Run over every transport. */
export async function unhappyMorning(as: Hands, clock: TestClock): Promise<void> {
  const { wave } = await as('zhu').orders.getCatalogue(zhuHome);
  const waveId = wave?.id ?? '';
  await twoOfOneHome(as, waveId);
  await soldOut(as, waveId);
  await wishes(as);
  await remindedOnce(as);
  clock.set('2026-11-22T04:00:00.000Z');
  await tooLate(as, waveId);
}

async function twoOfOneHome(as: Hands, waveId: string): Promise<void> {
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

/** What 朱先生's home was told of its wishes by the end of it, once the jobs have run. */
export const toldOfWishes = async (as: Hands): Promise<string[]> => {
  const { rows } = await as('zhu').notices.listMessages(zhuHome);
  return rows.map(({ kind }) => kind).sort();
};
