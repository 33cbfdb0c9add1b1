import type { setListed as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { holdCatalogue } from './hold-catalogue';
import * as products from './products';

/** Orders under way end first, then the product leaves the list; who has it keeps it. Refuses NOT_FOUND. */
export const setListed: Handler<typeof procedure> = async (ctx, { communityId, productId, isListed }) => {
  await holdCatalogue(ctx.db, communityId);
  if (!(await products.hold(ctx.db, communityId, productId))) throw new Refusal('NOT_FOUND');
  await products.setListed(ctx.db, communityId, productId, isListed);
  return { productId, households: await products.countHolders(ctx.db, communityId, productId) };
};
