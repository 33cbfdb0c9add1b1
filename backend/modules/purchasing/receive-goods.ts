import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { addInstead, holdPlaced, shareOut } from '../orders/public';
import { nothingCame, together, type CountedLine } from './counted-line';
import type { PurchasedProduct, PurchaseRow } from './purchases';
import * as purchases from './purchases';
import * as receipts from './receipts';
import type { ReceivedLine } from './received-line';
import { refuseUnasked } from './refuse-unasked';
import { sharedOut, type InsteadCame, type SharedProduct } from './share-goods';
import { tellReceipt } from './tell-receipt';

interface Delivery {
  communityId: string;
  purchase: PurchaseRow;
  products: readonly PurchasedProduct[];
  /** What was counted, by product. */
  counted: ReadonlyMap<string, CountedLine>;
  insteadCame: readonly InsteadCame[];
}

/**
 * Takes a purchase in: shares out what came, and what came instead, among those who ordered, writes down the count and
 * what the split was made of, and tells each household. Answers what became of every line. Refuses INSTEAD_NOT_ASKED.
 */
export async function receiveGoods(ctx: Context, delivery: Delivery): Promise<ReceivedLine[]> {
  const { communityId, purchase, products } = delivery;
  const placed = await holdPlaced(ctx.db, { communityId, ...purchase });
  const counted = together(delivery.counted);
  const shared = await sharedOut(ctx, { ...delivery, counted, waveId: purchase.waveId }, placed);
  await refuseUnasked(ctx, communityId, products, delivery.insteadCame, shared);
  const received = shared.flatMap(({ lines }) => lines);
  const receiptId = newId();
  await shareOut(ctx.db, communityId, received);
  await addInstead(
    ctx.db,
    communityId,
    purchase.supplierId,
    received.filter(({ instead }) => instead > 0),
  );
  await purchases.markArrived(ctx.db, communityId, purchase.id, ctx.now, ctx.actor.accountId);
  await receipts.add(ctx.db, {
    communityId,
    id: receiptId,
    purchaseId: purchase.id,
    receivedAt: ctx.now,
    receivedBy: ctx.actor.accountId,
    lines: shared.map((one) => toReceiptLine(one, delivery)),
    shares: shared.filter(({ lines }) => lines.some(isNotWhole)).flatMap(({ lines }) => lines),
    insteadCame: delivery.insteadCame,
  });
  await tellReceipt(ctx, { communityId, receiptId, products, supplier: purchase.supplierName }, shared);
  return received;
}

const isNotWhole = ({ quantity, received }: ReceivedLine): boolean => received < quantity;

function toReceiptLine(
  { productId, chosen }: SharedProduct,
  { products, counted }: Pick<Delivery, 'products' | 'counted'>,
): receipts.ReceiptLine {
  const { ordered = 0 } = products.find((one) => one.productId === productId) ?? {};
  const { came, damaged, spoiled, ...why } = counted.get(productId) ?? nothingCame;
  const short = ordered - came - damaged - spoiled;
  return { productId, came, damaged, spoiled, short, ...chosen, ...reasonOf(why) };
}

const reasonOf = ({ reason, reasonWords }: Pick<CountedLine, 'reason' | 'reasonWords'>) => ({
  reason: reason ?? null,
  reasonWords: reasonWords === '' ? null : (reasonWords ?? null),
});
