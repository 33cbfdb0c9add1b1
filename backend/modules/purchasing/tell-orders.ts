import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { announcementOf, type News } from '../messages/public';

interface Ordered {
  orderId: string;
  householdId: string;
}

/** Tells every household of a purchase, once per order. */
export function tellOrders(
  ctx: Context,
  orders: readonly Ordered[],
  newsOf: (order: Ordered) => News,
): Promise<void> {
  const once = new Map(orders.map((order) => [order.orderId, order]));
  return announce(
    ctx,
    [...once.values()].map((order) => announcementOf(newsOf(order))),
  );
}
