import { actionId, type TestApp } from './app';
import { cabbage, communityId, market, noon, potatoes, zhuHome, pengHome } from './demo';
import { givenOrder } from './given';
import { change } from './given-product';

/** The market comes from ¥200.00 on, without what is refundable. */
export const setMinimum = (app: TestApp, part: object = {}) =>
  app.as('lin').catalogue.setSupplierTerms({
    communityId,
    supplierId: market,
    minimum: { basis: 'fen', amount: 20_000 },
    tolerancePercent: 0,
    isApproved: true,
    ...part,
    actionId: actionId(),
  });

/** A wave past noon with ¥190.00 of goods and ¥20.00 of deposit for the market: 朱先生 ¥150.00, 彭女士 ¥40.00 net. */
export async function givenBelowMinimum(app: TestApp): Promise<string> {
  await setMinimum(app);
  await change(app, cabbage, { priceFen: 6000, depositFen: 2000 });
  const lines = [{ productId: potatoes, quantity: 12 }];
  const { waveId } = await givenOrder(app, { at: zhuHome, lines });
  await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: cabbage, quantity: 1 }] });
  app.clock.set(noon);
  return waveId;
}

/** What staff decide of the market's share. */
export const decision = (waveId: string, kind: 'extend' | 'drop' | 'topUp') => ({
  communityId,
  waveId,
  supplierId: market,
  kind,
});
