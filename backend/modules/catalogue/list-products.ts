import type { listProducts as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import * as products from './products';

/** The next page begins after the last product of this one. */
export const listProducts: Handler<typeof procedure> = async (ctx, { cursor, limit, ...filter }) => {
  const found = await products.list(ctx.db, filter, cursor, limit + 1);
  const rows = found.slice(0, limit);
  const next = found.length > limit ? (rows.at(-1)?.id ?? null) : null;
  return { rows, next, total: await products.count(ctx.db, filter) };
};
