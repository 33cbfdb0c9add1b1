import type { createProduct as procedure } from '@/contract/catalogue';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { checkDraft } from './check-draft';
import { holdCatalogue } from './hold-catalogue';
import * as products from './products';

/** Adds a product, listed at once, behind all others. Refuses what checkDraft refuses. */
export const createProduct: Handler<typeof procedure> = async (ctx, draft) => {
  await holdCatalogue(ctx.db, draft.communityId);
  await checkDraft(ctx, draft, null);
  const productId = newId();
  await products.addAll(ctx.db, draft.communityId, [{ ...draft, id: productId, isListed: true }]);
  return { productId };
};
