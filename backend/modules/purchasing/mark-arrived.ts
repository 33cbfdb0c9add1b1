import type { markArrived as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { nothingCame } from './counted-line';
import { holdAwaited } from './hold-awaited';
import * as purchases from './purchases';
import { receiveGoods } from './receive-goods';
import { refuseWithoutReason } from './refuse-without-reason';

/** The goods have come in full: a receipt in one tap on which nothing is short and nothing is broken, unless its batches say otherwise. */
export const markArrived: Handler<typeof procedure> = async (ctx, { communityId, purchaseId }) => {
  const purchase = await holdAwaited(ctx, communityId, purchaseId);
  const products = await purchases.productsOf(ctx.db, communityId, purchaseId);
  const counted = new Map(
    products.map(({ productId, ordered }) => [productId, { ...nothingCame, came: ordered }]),
  );
  await refuseWithoutReason(ctx, { communityId, purchaseId }, { products, counted });
  const lines = await receiveGoods(ctx, { communityId, purchase, products, counted, insteadCame: [] });
  return { purchaseId, pieces: lines.reduce((sum, line) => sum + line.received, 0) };
};
