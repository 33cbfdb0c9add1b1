import { expect } from 'vitest';
import { actionId } from '../support/app';
import { communityId, eggs, evening, maHome, market, noon, pengHome, zhuHome } from '../support/demo';
import { overEachWay, type Hands } from './each-way';

const homes = { zhu: zhuHome, peng: pengHome, ma: maHome };
type Who = keyof typeof homes;
const inOrder: Who[] = ['zhu', 'peng', 'ma'];

/** 朱先生, 彭女士 and 马先生 order two trays each, in this order. */
async function order(as: Hands): Promise<string> {
  const lines = [{ productId: eggs, quantity: 2 }];
  let waveId = '';
  for (const who of inOrder) {
    waveId = (await as(who).orders.getCatalogue(homes[who])).wave?.id ?? '';
    await as(who).orders.placeOrder({ ...homes[who], waveId, lines, actionId: actionId() });
  }
  return waveId;
}

async function count(as: Hands, waveId: string): Promise<void> {
  const staff = as('lin').purchasing;
  const share = { communityId, waveId, supplierId: market, arrivesAt: evening, actionId: actionId() };
  const { purchaseId } = await staff.markPlaced(share);
  const receive = (came: number, damaged: number) =>
    staff.recordReceipt({
      communityId,
      purchaseId,
      lines: [{ productId: eggs, came, damaged, reason: 'notDelivered' }],
      actionId: actionId(),
    });
  await expect(receive(6, 1)).rejects.toMatchObject({ code: 'MORE_THAN_ORDERED' });
  expect(await receive(3, 1)).toMatchObject({ came: 3, damaged: 1, short: 2, households: 2 });
  await expect(receive(6, 0)).rejects.toMatchObject({ code: 'ALREADY_ARRIVED' });
}

/** Households hear of a count when it can no longer be taken back unheard. */
const aMinuteLater = new Date(Date.parse(noon) + 61_000).toISOString();

overEachWay('of a short and damaged delivery those get theirs who ordered first', async (way) => {
  const { as, clock, runJobs } = way;
  const waveId = await order(as);
  clock.set(noon);
  await count(as, waveId);
  clock.set(aMinuteLater);
  await runJobs();
  const seen = [];
  for (const who of inOrder) {
    const [mine] = (await as(who).orders.listOrders(homes[who])).rows;
    const { rows: told } = await as(who).messages.listMessages(homes[who]);
    const kinds = told.map(({ kind }) => kind).filter((kind) => kind.startsWith('goods'));
    seen.push([mine?.lines[0]?.damaged, mine?.lines[0]?.short, mine?.totalFen, ...kinds]);
  }
  expect(seen).toEqual([
    [0, 0, 4800, 'goodsArrived'],
    [1, 0, 2400, 'goodsShort'],
    [0, 2, 0, 'goodsShort'],
  ]);
});
