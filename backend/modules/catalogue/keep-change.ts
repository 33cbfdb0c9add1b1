import type { CatalogueProduct } from '@/contract/catalogue';
import type { Context } from '../../kernel/context';
import { applyCap } from '../orders/public';
import * as prices from './prices';
import * as products from './products';

/**
 * Writes a held product anew and brings open waves to its cap. Answers the pieces that are ordered beyond it: they
 * stay ordered.
 */
export async function keepChange(
  ctx: Context,
  communityId: string,
  before: CatalogueProduct,
  after: products.ProductState,
): Promise<number> {
  await products.change(ctx.db, { ...after, communityId, id: before.id });
  if (after.priceFen !== before.priceFen)
    await prices.keep(ctx.db, communityId, [{ id: before.id, priceFen: after.priceFen }], {
      at: ctx.now,
      by: ctx.actor.accountId,
    });
  if (after.stockPerWave === before.stockPerWave) return 0;
  return applyCap(ctx.db, communityId, { productId: before.id, cap: after.stockPerWave }, ctx.now);
}
