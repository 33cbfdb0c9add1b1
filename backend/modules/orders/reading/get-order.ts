import type { getOrder as procedure } from '@/contract/orders';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { receivingOf } from '../../households/public';
import { toOrder } from './order-view';
import * as orders from './orders';
import { mayRead } from '../requests/request-rights';

/** One order with its lines and where it is. */
export const getOrder: Handler<typeof procedure> = async (ctx, { orderId, ...home }) => {
  const order = await orders.findOrder(ctx.db, home, orderId);
  if (!order || !(await mayRead(ctx, home, order))) throw new Refusal('NOT_FOUND');
  return toOrder(ctx, order, await receivingOf(ctx, home));
};
