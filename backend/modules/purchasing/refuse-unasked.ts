import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import type { PurchasedProduct } from './purchases';
import type { InsteadCame, SharedProduct } from './share-goods';

/** Nothing is taken in instead of something that is not in the purchase, and no more than lacking households asked for. */
export async function refuseUnasked(
  ctx: Context,
  communityId: string,
  products: readonly PurchasedProduct[],
  insteadCame: readonly InsteadCame[],
  shared: readonly SharedProduct[],
): Promise<void> {
  for (const { forProductId, productId, came } of insteadCame) {
    const forProduct = products.find((one) => one.productId === forProductId);
    const ofIt = shared.find((one) => one.productId === forProductId);
    if (!forProduct || !ofIt) throw new Refusal('NOT_IN_PURCHASE');
    const asked = ofIt.asked.get(productId) ?? 0;
    if (came <= asked) continue;
    const [instead] = await namesOf(ctx, communityId, [productId]);
    if (!instead) throw new Refusal('NOT_FOUND');
    throw new Refusal('INSTEAD_NOT_ASKED', {
      product: forProduct.name,
      instead: instead.name,
      measure: instead.measure,
      asked,
    });
  }
}

interface Named {
  productId: string;
  name: string;
  measure: string;
}

/** What some products are called. */
export async function namesOf(
  { db }: Pick<Context, 'db'>,
  communityId: string,
  productIds: readonly string[],
): Promise<Named[]> {
  if (productIds.length === 0) return [];
  const { rows } = await sql<Named>`
    select id as product_id, name, measure from products
     where community_id = ${communityId} and id = any(${productIds}::uuid[]) order by position, id`.execute(
    db,
  );
  return rows;
}
