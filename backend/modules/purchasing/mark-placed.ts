import type { markPlaced as procedure } from '@/contract/purchasing';
import { formatClock } from '@/domain/beijing-time';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { closeDueWave, placeShare } from '../orders/public';
import { refuseArrivalInPast } from './change-arrival';
import * as purchases from './purchases';
import { keepRule } from './sharing-rules';
import { tellOrders } from './tell-orders';

/**
 * Staff have ordered a supplier's share of a closed wave. The wave is closed here when the timer is late, so that no
 * order can slip in behind the sums, and nothing is ordered from a supplier that no longer has it. Every household of it is told when the goods will come.
 */
export const markPlaced: Handler<typeof procedure> = async (
  ctx,
  { communityId, waveId, supplierId, arrivesAt },
) => {
  refuseArrivalInPast(arrivesAt, ctx.now);
  const wave = await closeDueWave(ctx.db, communityId, waveId, ctx.now);
  if (!wave) throw new Refusal('NOT_FOUND');
  if (!wave.closedAt)
    throw new Refusal('WAVE_STILL_OPEN', { cutOff: formatClock(wave.closesAt.toISOString()) });

  const purchase = {
    communityId,
    id: newId(),
    waveId,
    supplierId,
    placedAt: ctx.now,
    placedBy: ctx.actor.accountId,
    arrivesAt,
  };
  const stray = await purchases.findNotOffered(ctx.db, purchase);
  if (stray) throw new Refusal('NOT_OFFERED', { ...stray });
  const lines = await placeShare(ctx.db, purchase);
  const isFirst = lines.length > 0 && (await purchases.add(ctx.db, purchase));
  if (!isFirst) throw new Refusal(await whyNothing(ctx.db, purchase));
  await purchases.addLines(ctx.db, purchase);
  await keepRule(ctx.db, communityId, waveId, { at: ctx.now, by: ctx.actor.accountId });
  await tellOrders(ctx, lines, ({ orderId, householdId }) => ({
    communityId,
    kind: 'arrivalAnnounced',
    householdId,
    about: purchase.id,
    facts: { orderId, arrivesAt },
  }));
  return {
    purchaseId: purchase.id,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    households: new Set(lines.map((line) => line.householdId)).size,
  };
};

/** Nothing was wanted any more: either it was placed before, or nobody ordered from this supplier. */
async function whyNothing(
  db: Parameters<typeof purchases.ordersOf>[0],
  share: { communityId: string; waveId: string; supplierId: string },
) {
  const orders = await purchases.ordersOf(db, share.communityId, share);
  return orders.length > 0 ? 'ALREADY_PLACED' : 'NOTHING_TO_PLACE';
}
