import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as purchases from './purchases';

/** Holds a purchase whose goods are still to come; refuses NOT_FOUND and ALREADY_ARRIVED. */
export async function holdAwaited(
  ctx: Context,
  communityId: string,
  purchaseId: string,
): Promise<purchases.PurchaseRow> {
  const purchase = await purchases.hold(ctx.db, communityId, purchaseId);
  if (!purchase) throw new Refusal('NOT_FOUND');
  if (purchase.arrivedAt) throw new Refusal('ALREADY_ARRIVED');
  return purchase;
}
