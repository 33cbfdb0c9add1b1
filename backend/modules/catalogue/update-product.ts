import type { updateProduct as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { checkDraft } from './check-draft';
import { fillDraft } from './fill-draft';
import { holdCatalogue } from './hold-catalogue';
import { keepChange } from './keep-change';
import * as products from './products';

/** Changes a product that nobody has changed since it was read. Refuses also what checkDraft refuses. */
export const updateProduct: Handler<typeof procedure> = async (ctx, { productId, version, ...draft }) => {
  const { communityId } = draft;
  await holdCatalogue(ctx.db, communityId);
  const before = await products.hold(ctx.db, communityId, productId);
  if (!before) throw new Refusal('NOT_FOUND');
  if (before.version !== version) throw new Refusal('PRODUCT_CHANGED_MEANWHILE', { product: before.name });
  const after = fillDraft({ ...draft, isListed: before.isListed }, before);
  await checkDraft(ctx, { ...after, communityId }, productId);
  const orderedBeyondCap = await keepChange(ctx, communityId, before, after);
  return { productId, version: version + 1, orderedBeyondCap };
};
