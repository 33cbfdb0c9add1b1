import { formatMoney } from '@/domain/money';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as categories from './categories';
import * as products from './products';

/** Refuses a draft whose name is another product's, whose category is unknown, or whose supplier is not ours. */
export async function checkDraft(
  ctx: Context,
  draft: products.ProductState & { communityId: string },
  productId: string | null,
): Promise<void> {
  const named = await products.findNamed(ctx.db, draft.communityId, draft.name);
  if (named && named !== productId) throw new Refusal('PRODUCT_NAME_TAKEN', { product: draft.name });
  if (!(await categories.isKnown(ctx.db, draft.communityId, draft.category)))
    throw new Refusal('NO_SUCH_CATEGORY', { category: draft.category });
  refuseTerms(draft);
  if (!(await products.areOurs(ctx.db, draft.communityId, draft))) throw new Refusal('NOT_FOUND');
}

/** Refuses PACKING_WITHOUT_PIECE, DEPOSIT_OVER_PRICE and PRICE_OVER_CAP. */
export function refuseTerms({
  measure,
  piece,
  offers,
  priceFen,
  depositFen,
  priceCapFen,
}: products.ProductState): void {
  if (piece === null && offers.some(({ packing }) => packing !== null))
    throw new Refusal('PACKING_WITHOUT_PIECE', { measure });
  if (depositFen > priceFen) throw new Refusal('DEPOSIT_OVER_PRICE');
  if (priceCapFen !== null && priceFen > priceCapFen)
    throw new Refusal('PRICE_OVER_CAP', { cap: formatMoney(priceCapFen) });
}
