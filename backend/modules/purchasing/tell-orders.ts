import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { toHousehold } from '../messages/public';

type Kind = 'arrivalAnnounced' | 'arrivalChanged' | 'goodsArrived';

/** Tells every household of a purchase, once per order and fact. `about` names the fact. */
export function tellOrders(
  ctx: Context,
  communityId: string,
  fact: { kind: Kind; about: string; moment: string | null; notBefore?: Date },
  orders: readonly { orderId: string; householdId: string }[],
): Promise<void> {
  const once = new Map(orders.map((order) => [order.orderId, order]));
  return announce(
    ctx,
    [...once.values()].map(({ householdId, orderId }) => ({
      ...toHousehold(communityId, fact.kind, fact.about, { householdId, orderId, moment: fact.moment }),
      notBefore: fact.notBefore,
    })),
  );
}
