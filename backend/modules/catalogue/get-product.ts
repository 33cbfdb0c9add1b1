import type { getProduct as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as products from './products';

/** Refuses NOT_FOUND. */
export const getProduct: Handler<typeof procedure> = async (ctx, { communityId, productId }) => {
  const product = await products.find(ctx.db, communityId, productId);
  if (!product) throw new Refusal('NOT_FOUND');
  return product;
};
