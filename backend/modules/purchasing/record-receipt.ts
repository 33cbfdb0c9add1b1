import type { recordReceipt as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { holdAwaited } from './hold-awaited';
import type { PurchasedProduct } from './purchases';
import * as purchases from './purchases';
import { receiveGoods } from './receive-goods';
import { isLacking, type ReceivedLine } from './received-line';

interface CountedLine {
  productId: string;
  came: number;
  damaged: number;
}

/**
 * Staff have counted what came of a purchase, broken pieces apart. What is missing is shared out by the rule of
 * domain/shortage.ts and leaves what the household owes; each household is told.
 */
export const recordReceipt: Handler<typeof procedure> = async (ctx, { communityId, purchaseId, lines }) => {
  const purchase = await holdAwaited(ctx, communityId, purchaseId);
  const products = await purchases.productsOf(ctx.db, communityId, purchaseId);
  refuseWrongCount(products, lines);
  const counted = new Map(lines.map((line) => [line.productId, line]));
  const received = await receiveGoods(ctx, { communityId, purchase, products, counted });
  return { purchaseId, ...summed(received) };
};

/** Every product of the purchase exactly once, and never more than was ordered. */
function refuseWrongCount(products: readonly PurchasedProduct[], lines: readonly CountedLine[]): void {
  const known = new Set(products.map(({ productId }) => productId));
  if (lines.some(({ productId }) => !known.has(productId))) throw new Refusal('NOT_IN_PURCHASE');
  for (const { productId, name, measure, ordered } of products) {
    const line = lines.find((one) => one.productId === productId);
    if (!line) throw new Refusal('NOT_ALL_COUNTED', { product: name });
    if (line.came + line.damaged > ordered) {
      throw new Refusal('MORE_THAN_ORDERED', { product: name, ordered, measure });
    }
  }
}

function summed(lines: readonly ReceivedLine[]) {
  const sumOf = (count: (line: ReceivedLine) => number) => lines.reduce((sum, line) => sum + count(line), 0);
  return {
    came: sumOf(({ received }) => received),
    damaged: sumOf(({ damaged }) => damaged),
    short: sumOf(({ short }) => short),
    households: new Set(lines.filter(isLacking).map(({ householdId }) => householdId)).size,
  };
}
