import type { listOrders as procedure } from '@/contract/orders';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { toOrders } from './order-view';
import * as orders from './orders';

/** Orders of a household, newest first. */
export const listOrders: Handler<typeof procedure> = async (ctx, { cursor, limit, ...home }) => {
  const rows = await orders.listNewestFirst(ctx.db, home, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ placedAt, id }) => ({ at: placedAt, id }));
  return { ...page, rows: await toOrders(ctx, home, page.rows) };
};
