import { Refusal } from '../../kernel/refusal';
import type { CountedLine } from './counted-line';
import type { PurchasedProduct } from './purchases';

interface TypedLine extends CountedLine {
  productId: string;
}

/** Every product of the purchase exactly once, and never more than was ordered. */
export function refuseWrongCount(products: readonly PurchasedProduct[], lines: readonly TypedLine[]): void {
  const known = new Set(products.map(({ productId }) => productId));
  if (lines.some(({ productId }) => !known.has(productId))) throw new Refusal('NOT_IN_PURCHASE');
  for (const { productId, name, measure, ordered } of products) {
    const line = lines.find((one) => one.productId === productId);
    if (!line) throw new Refusal('NOT_ALL_COUNTED', { product: name });
    if (line.came + line.damaged + line.spoiled > ordered) {
      throw new Refusal('MORE_THAN_ORDERED', { product: name, ordered, measure });
    }
  }
}
