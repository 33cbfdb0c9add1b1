import { shareInOrderOfOrdering, type Counted } from '@/domain/shortage';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { holdPlaced, shareOut, type PlacedLine } from '../orders/public';
import type { PurchasedProduct, PurchaseRow } from './purchases';
import * as purchases from './purchases';
import * as receipts from './receipts';
import type { ReceivedLine } from './received-line';
import { tellReceipt } from './tell-receipt';

interface Delivery {
  communityId: string;
  purchase: PurchaseRow;
  products: readonly PurchasedProduct[];
  /** What was counted, by product. */
  counted: ReadonlyMap<string, Counted>;
}

/**
 * Takes a purchase in: shares out what came among those who ordered, writes the count down, and tells each household.
 * Answers what became of every line.
 */
export async function receiveGoods(ctx: Context, delivery: Delivery): Promise<ReceivedLine[]> {
  const { communityId, purchase, products, counted } = delivery;
  const received = sharedOut(await holdPlaced(ctx.db, { communityId, ...purchase }), products, counted);
  const receiptId = newId();
  await shareOut(ctx.db, communityId, received);
  await purchases.markArrived(ctx.db, communityId, purchase.id, ctx.now, ctx.actor.accountId);
  await receipts.add(ctx.db, {
    communityId,
    id: receiptId,
    purchaseId: purchase.id,
    receivedAt: ctx.now,
    receivedBy: ctx.actor.accountId,
    lines: products.map(({ productId, ordered }) => {
      const { came, damaged } = countOf(counted, productId);
      return { productId, came, damaged, short: ordered - came - damaged };
    }),
  });
  await tellReceipt(ctx, { communityId, receiptId, products }, received);
  return received;
}

/** What becomes of every placed line when this was counted, by the rule in force. */
export const sharedOut = (
  placed: readonly PlacedLine[],
  products: readonly PurchasedProduct[],
  counted: ReadonlyMap<string, Counted>,
): ReceivedLine[] =>
  products.flatMap(({ productId }) =>
    sharedAmong(
      placed.filter((line) => line.productId === productId),
      countOf(counted, productId),
    ),
  );

const countOf = (counted: ReadonlyMap<string, Counted>, productId: string): Counted =>
  counted.get(productId) ?? { came: 0, damaged: 0 };

/** The lines of one product with their shares, by the rule in force. */
function sharedAmong(lines: readonly PlacedLine[], counted: Counted): ReceivedLine[] {
  const claims = lines.map(({ orderId, orderedAt, quantity }) => ({
    orderId,
    orderedAt: orderedAt.toISOString(),
    quantity,
  }));
  const shares = new Map(shareInOrderOfOrdering(claims, counted).map((share) => [share.orderId, share]));
  return lines.map((line) => ({ ...line, ...noShare, ...shares.get(line.orderId) }));
}

const noShare = { received: 0, damaged: 0, short: 0 };
