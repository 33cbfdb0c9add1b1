import type { listPrices as procedure } from '@/contract/supplier-terms';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import * as prices from './prices';
import * as products from './products';

/** Refuses NOT_FOUND. */
export const listPrices: Handler<typeof procedure> = async (
  ctx,
  { communityId, productId, cursor, limit },
) => {
  if (!(await products.find(ctx.db, communityId, productId))) throw new Refusal('NOT_FOUND');
  const rows = await prices.list(ctx.db, communityId, productId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ since }) => ({ at: since, id: productId }));
  return {
    ...page,
    rows: page.rows.map(({ since, priceFen }) => ({ since: since.toISOString(), priceFen })),
  };
};
