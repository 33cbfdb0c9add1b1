import type { ProductDraft } from '@/contract/catalogue';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as categories from './categories';
import * as products from './products';

/** Refuses a draft whose name is another product's, whose category is unknown, or whose supplier is not ours. */
export async function checkDraft(
  ctx: Context,
  draft: ProductDraft & { communityId: string },
  productId: string | null,
): Promise<void> {
  const named = await products.findNamed(ctx.db, draft.communityId, draft.name);
  if (named && named !== productId) throw new Refusal('PRODUCT_NAME_TAKEN', { product: draft.name });
  if (!(await categories.isKnown(ctx.db, draft.communityId, draft.category)))
    throw new Refusal('NO_SUCH_CATEGORY', { category: draft.category });
  if (!(await products.areOurs(ctx.db, draft.communityId, draft))) throw new Refusal('NOT_FOUND');
}
