import type { listWishes as procedure } from '@/contract/wishes';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { listSuppliers } from './wish-products';
import { toWish } from './wish-view';
import * as wishes from './wishes';

/** What staff have to price, or everything that was wished for; and from whom it can be bought. */
export const listWishes: Handler<typeof procedure> = async (ctx, { communityId, which, cursor, limit }) => {
  const after = readCursor(cursor);
  const rows =
    which === 'waiting'
      ? await wishes.listWaiting(ctx.db, communityId, after, limit + 1)
      : await wishes.listNewestFirst(ctx.db, { communityId, householdId: null }, after, limit + 1);
  const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return {
    ...page,
    rows: page.rows.map((row) => toWish(ctx, row)),
    suppliers: await listSuppliers(ctx.db, communityId),
  };
};
