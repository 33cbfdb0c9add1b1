import { actionId, type TestApp } from './app';
import { communityId, market, zhuHome } from './demo';
import type { Home } from './given';

interface Wished {
  by?: string;
  at?: Home;
  /** The most the household would pay in all, in 分. */
  mostFen?: number;
}

/** 朱先生 writes down two packs of nappies. Answers the wish's id. */
export async function givenWish({ as }: TestApp, wished: Wished = {}): Promise<string> {
  const { by = 'zhu', at = zhuHome, mostFen } = wished;
  const input = { ...at, text: '婴儿纸尿裤 L 码', quantity: 2, mostFen, actionId: actionId() };
  return (await as(by).orders.createWish(input)).wishId;
}

/** What 林干事 has found for it: 89 元 a pack at the market. */
export const nappies = { name: '纸尿裤 L码 40片', measure: '包', priceFen: 8900, supplierId: market };

/** Staff name a price. Answers whether it was ordered at once. */
export const givenPriced = async ({ as }: TestApp, wishId: string): Promise<boolean> =>
  (await as('lin').orders.priceWish({ communityId, wishId, ...nappies, actionId: actionId() })).isOrdered;
