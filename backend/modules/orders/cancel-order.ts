import type { cancelOrder as procedure } from '@/contract/orders';
import type { Handler } from '../../kernel/implement';
import * as orders from './orders';
import { refuseUnlessChangeable } from './why-not-change';

/** Cancels an order while its wave is open; its pieces go back to the stock. */
export const cancelOrder: Handler<typeof procedure> = async (ctx, { orderId, version, ...home }) => {
  const order = await orders.hold(ctx.db, home, orderId);
  refuseUnlessChangeable(order, version, ctx.now);
  await orders.applyLines(ctx.db, { ...home, orderId, waveId: order.wave.id }, []);
  await orders.touch(ctx.db, { ...home, orderId }, ctx.now, ctx.now);
  return { orderId };
};
