import type { undoReceipt as procedure } from '@/contract/purchasing';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { announce, toldAmong, withdraw } from '../../kernel/outbox';
import { Refusal } from '../../kernel/refusal';
import { announcementOf, householdKey } from '../messages/public';
import { holdReceived, takeBackReceived } from '../orders/public';
import * as purchases from './purchases';
import * as receipts from './receipts';

/**
 * Takes a count back whole while nothing of it was sorted: every piece is placed again. Who was not told yet hears
 * nothing, who was is told that it is counted anew.
 */
export const undoReceipt: Handler<typeof procedure> = async (ctx, { communityId, purchaseId }) => {
  const purchase = await purchases.hold(ctx.db, communityId, purchaseId);
  if (!purchase) throw new Refusal('NOT_FOUND');
  if (!purchase.arrivedAt) throw new Refusal('NOT_ARRIVED');
  const share = { communityId, ...purchase };
  if (await holdReceived(ctx.db, share)) throw new Refusal('SORTING_BEGUN');
  const receiptId = (await receipts.remove(ctx.db, communityId, purchaseId)) ?? purchaseId;
  const orders = await takeBackReceived(ctx.db, share);
  await purchases.unmarkArrived(ctx.db, communityId, purchaseId);
  return { purchaseId, corrected: await correct(ctx, communityId, receiptId, orders) };
};

interface Told {
  householdId: string;
  orderId: string;
}

/** Withdraws what was to be told of a receipt, and tells those who have heard of it; answers how many orders. */
async function correct(
  ctx: Context,
  communityId: string,
  receiptId: string,
  lines: readonly Told[],
): Promise<number> {
  const orders = [...new Map(lines.map((line) => [line.orderId, line])).values()];
  const keysOf = (to: Told) =>
    (['goodsArrived', 'goodsShort'] as const).map((kind) => householdKey(kind, receiptId, to));
  const keys = orders.flatMap(keysOf);
  await withdraw(ctx, communityId, keys);
  const told = await toldAmong(ctx, communityId, keys);
  const misled = orders.filter((order) => keysOf(order).some((key) => told.has(key)));
  await announce(
    ctx,
    misled.map(({ householdId, orderId }) =>
      announcementOf({
        communityId,
        kind: 'receiptUndone',
        householdId,
        about: receiptId,
        facts: { orderId },
      }),
    ),
  );
  return misled.length;
}
