import type { listHouseholdWishes as procedure } from '@/contract/wishes';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { toWish } from './wish-view';
import * as wishes from './wishes';

/** Wishes of a household, newest first. */
export const listHouseholdWishes: Handler<typeof procedure> = async (ctx, { cursor, limit, ...home }) => {
  const rows = await wishes.listNewestFirst(ctx.db, home, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, rows: page.rows.map((row) => toWish(ctx, row)) };
};
