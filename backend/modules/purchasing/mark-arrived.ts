import type { markArrived as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { holdAwaited } from './hold-awaited';
import * as purchases from './purchases';
import { receiveGoods } from './receive-goods';

/** The goods have come in full: a receipt in one tap on which nothing is short and nothing is broken. */
export const markArrived: Handler<typeof procedure> = async (ctx, { communityId, purchaseId }) => {
  const purchase = await holdAwaited(ctx, communityId, purchaseId);
  const products = await purchases.productsOf(ctx.db, communityId, purchaseId);
  const counted = new Map(
    products.map(({ productId, ordered }) => [productId, { came: ordered, damaged: 0 }]),
  );
  const lines = await receiveGoods(ctx, { communityId, purchase, products, counted, insteadCame: [] });
  return { purchaseId, pieces: lines.reduce((sum, line) => sum + line.received, 0) };
};
