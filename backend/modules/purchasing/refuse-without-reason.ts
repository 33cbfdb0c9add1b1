import { agree, withinOrder } from '@/domain/batch-counts';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as batchThings from './batches/batch-things';
import * as inboundBatches from './batches/inbound-batches';
import { nothingCame, type CountedLine } from './counted-line';
import type { PurchasedProduct } from './purchases';

/** Words alone say nothing of a difference, and 'other' says nothing without words. */
const isReasoned = ({ reason, reasonWords }: CountedLine): boolean =>
  reason !== undefined && (reason !== 'other' || Boolean(reasonWords));

/** Whether a line is what was ordered, whole. */
const isWhole = ({ came, damaged, spoiled }: CountedLine, ordered: number): boolean =>
  came === ordered && damaged === 0 && spoiled === 0;

/**
 * A purchase is closed by what its batches come to (decision 0044): a line that is not what was ordered, or not what was
 * counted, needs a reason, whether somebody opened it or not. Holds its batches, so that nothing is counted meanwhile.
 * Refuses COUNT_OPEN and NO_REASON with the first product.
 */
export async function refuseWithoutReason(
  { db }: Pick<Context, 'db'>,
  { communityId, purchaseId }: { communityId: string; purchaseId: string },
  { products, counted }: { products: readonly PurchasedProduct[]; counted: ReadonlyMap<string, CountedLine> },
): Promise<void> {
  const batches = await inboundBatches.holdOfPurchase(db, communityId, purchaseId);
  const sums = batches > 0 ? await batchThings.sumsOfPurchase(db, communityId, purchaseId) : [];
  for (const { productId, name, ordered } of products) {
    const sum = sums.find(({ thingId }) => thingId === productId);
    if (sum?.state === 'once' || sum?.state === 'differs') throw new Refusal('COUNT_OPEN', { product: name });
    const line = counted.get(productId) ?? nothingCame;
    const isAsCounted = sum?.state !== 'settled' || agree(goodOf(line), withinOrder(sum, ordered));
    if (isWhole(line, ordered) && isAsCounted) continue;
    if (!isReasoned(line)) throw new Refusal('NO_REASON', { product: name });
  }
}

const goodOf = ({ came, damaged, spoiled }: CountedLine) => ({ good: came, damaged, spoiled });
