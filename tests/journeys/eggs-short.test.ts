import { expect } from 'vitest';
import type { SharingRule } from '@/contract/sharing';
import { actionId } from '../support/app';
import {
  cabbage,
  communityId,
  eggs,
  evening,
  maHome,
  market,
  noon,
  pengHome,
  zhuHome,
} from '../support/demo';
import { overEachWay, type Hands } from './each-way';

const homes = { zhu: zhuHome, peng: pengHome, ma: maHome };
type Who = keyof typeof homes;
const inOrder: Who[] = ['zhu', 'peng', 'ma'];
const day = 24 * 3600_000;
const after = (moment: string, ms: number) => new Date(Date.parse(moment) + ms).toISOString();

/** 朱, 彭 and 马 order two boxes of eggs each; 马 would take cabbage instead. */
async function order(as: Hands): Promise<string> {
  let waveId = '';
  for (const who of inOrder) {
    const { wave, products } = await as(who).orders.getCatalogue(homes[who]);
    waveId = wave?.id ?? '';
    const priceFen = products.find(({ id }) => id === cabbage)?.priceFen ?? 0;
    const instead = who === 'ma' ? { productId: cabbage, priceFen } : null;
    const lines = [{ productId: eggs, quantity: 2, instead }];
    await as(who).orders.placeOrder({ ...homes[who], waveId, lines, actionId: actionId() });
  }
  return waveId;
}

const eggsOf = async (as: Hands, who: Who) =>
  (await as(who).orders.listOrders(homes[who])).rows[0]?.lines.find(({ productId }) => productId === eggs);

async function giveAway(as: Hands, who: Who): Promise<void> {
  const [mine] = (await as(who).orders.listOrders(homes[who])).rows;
  const share = { ...homes[who], orderId: mine?.id ?? '', productId: eggs, givesAway: true };
  await as(who).orders.giveShareAway({ ...share, actionId: actionId() });
}

/** Staff choose the rule, order, and count three boxes and one cabbage for those who lack eggs. */
async function count(as: Hands, waveId: string, rule: SharingRule, arrivesAt: string): Promise<string> {
  const staff = as('lin').purchasing;
  await staff.chooseSharing({ communityId, waveId, rule, actionId: actionId() });
  const share = { communityId, waveId, supplierId: market, arrivesAt };
  const { purchaseId } = await staff.markPlaced({ ...share, actionId: actionId() });
  const lines = [{ productId: eggs, came: 3, damaged: 0, reason: 'notDelivered' as const }];
  const insteadCame = [{ forProductId: eggs, productId: cabbage, came: 1 }];
  const seen = await staff.previewReceipt({ communityId, purchaseId, lines });
  const wanted = seen.asked.some(({ productId }) => productId === cabbage);
  const counted = { communityId, purchaseId, lines, ...(wanted ? { insteadCame } : {}) };
  await staff.recordReceipt({ ...counted, actionId: actionId() });
  return purchaseId;
}

overEachWay(
  'eggs that are not enough go by the chosen rule, past who gives them away, and cabbage comes instead',
  async (way) => {
    const { as, clock, runJobs } = way;
    const days: [SharingRule, string][] = [
      ['inOrderOfOrdering', '2 1 0'],
      ['equalShare', '1 1 1'],
      // 马 was short of three by now, 彭 of two, 朱 of one.
      ['leastServedFirst', '0 1 2'],
    ];
    for (const [index, [rule, shares]] of days.entries()) {
      clock.set(after(noon, index * day - 3600_000));
      const waveId = await order(as);
      clock.set(after(noon, index * day));
      const purchaseId = await count(as, waveId, rule, after(evening, index * day));
      clock.set(after(noon, index * day + 61_000));
      await runJobs();
      const got = [];
      for (const who of inOrder) got.push((await eggsOf(as, who))?.share?.got);
      expect(got.join(' ')).toBe(shares);
      const link = await as('lin').purchasing.printSharing({ communityId, purchaseId, actionId: actionId() });
      expect(link.path).toMatch(/^\/exports\//);
    }
    // The first day: nothing of two came for 马, and one cabbage instead.
    const [, , first] = (await as('ma').orders.listOrders(maHome)).rows;
    expect(
      first?.lines.map(({ name, quantity, short, insteadOf }) => [name, quantity, short, insteadOf]),
    ).toEqual([
      ['鸡蛋 30枚', 2, 2, null],
      ['大白菜 1棵', 1, 0, '鸡蛋 30枚'],
    ]);
    expect(first?.totalFen).toBe(800);
    const told = (await as('ma').messages.listMessages(maHome)).rows.filter(
      ({ kind }) => kind === 'goodsShort',
    );
    expect(told.map(({ body }) => body).at(-1)).toBe(
      '货已到小区；鸡蛋 30枚 缺 2 板，按“先下单先得”分；代替的有 大白菜 1棵 1 棵；应付已减，点开看多少',
    );

    // The fourth day by lot, and 朱 gives the own share away.
    clock.set(after(noon, 3 * day - 3600_000));
    const waveId = await order(as);
    clock.set(after(noon, 3 * day));
    await giveAway(as, 'zhu');
    await count(as, waveId, 'lottery', after(evening, 3 * day));
    expect((await eggsOf(as, 'zhu'))?.share).toEqual({ rule: 'lottery', wanted: 2, got: 0 });
    const others = [await eggsOf(as, 'peng'), await eggsOf(as, 'ma')].map((line) => line?.share?.got ?? 0);
    expect(others.sort()).toEqual([1, 2]);
  },
);
