import type { cancelOrder as procedure } from '@/contract/orders';
import type { Handler } from '../../../kernel/implement';
import { actingRole } from './acting-role';
import * as orders from '../reading/orders';
import { refuseUnlessChangeable } from './why-not-change';
import * as wishes from '../wishes/wishes';

/** Cancels an order while its wave is open; its pieces go back to the stock, and its wishes are taken back. */
export const cancelOrder: Handler<typeof procedure> = async (ctx, { orderId, version, ...home }) => {
  const order = await orders.hold(ctx.db, home, orderId);
  refuseUnlessChangeable(order, version, ctx.now);
  const held = { ...home, orderId, waveId: order.wave.id };
  await orders.applyLines(ctx.db, held, []);
  await orders.applySubstitutes(ctx.db, held, []);
  await wishes.withdrawOrdered(ctx.db, home, order.wave.id, ctx.now);
  const by = { accountId: ctx.actor.accountId, role: await actingRole(ctx, home), now: ctx.now };
  await orders.touch(ctx.db, { ...home, orderId }, by, ctx.now);
  return { orderId };
};
