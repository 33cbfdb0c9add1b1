import type { changeArrival as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { holdAwaited } from './hold-awaited';
import * as changes from './purchase-changes';
import * as purchases from './purchases';
import { tellOrders } from './tell-orders';

/** A promise lies ahead. */
export function refuseArrivalInPast(arrivesAt: string, now: Date): void {
  if (new Date(arrivesAt) <= now) throw new Refusal('ARRIVAL_IN_PAST');
}

/** The supplier comes at another time; every household of the purchase is told. */
export const changeArrival: Handler<typeof procedure> = async (
  ctx,
  { communityId, purchaseId, arrivesAt },
) => {
  refuseArrivalInPast(arrivesAt, ctx.now);
  const purchase = await holdAwaited(ctx, communityId, purchaseId);
  if (purchase.arrivesAt.getTime() === Date.parse(arrivesAt)) return { purchaseId };
  await purchases.changeArrival(ctx.db, communityId, purchaseId, arrivesAt);
  const { waveId, supplierId, supplierName: supplier } = purchase;
  await changes.add(ctx, { communityId, waveId, supplierId, kind: 'arrivalChanged', arrivesAt });
  const orders = await purchases.ordersOf(ctx.db, communityId, purchase);
  // Each change is a fact of its own: a time that goes back to an earlier one is told again.
  const about = `${purchaseId}@${ctx.actionId}`;
  await tellOrders(ctx, orders, ({ orderId, householdId }) => ({
    communityId,
    kind: 'arrivalChanged',
    householdId,
    about,
    facts: { orderId, arrivesAt, supplier },
  }));
  return { purchaseId };
};
