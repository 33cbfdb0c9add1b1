import type { createProduct as procedure } from '@/contract/catalogue';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { checkDraft } from './check-draft';
import { fillDraft } from './fill-draft';
import { holdCatalogue } from './hold-catalogue';
import * as products from './products';

/** Adds a product, listed at once, behind all others. Refuses what checkDraft refuses. */
export const createProduct: Handler<typeof procedure> = async (ctx, draft) => {
  await holdCatalogue(ctx.db, draft.communityId);
  const productId = newId();
  const state = fillDraft({ ...draft, isListed: true });
  await checkDraft(ctx, { ...state, communityId: draft.communityId }, null);
  const product = { ...state, id: productId };
  await products.addAll(ctx.db, draft.communityId, [product], { at: ctx.now, by: ctx.actor.accountId });
  return { productId };
};
