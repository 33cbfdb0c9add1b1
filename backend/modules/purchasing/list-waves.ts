import type { listWaves as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import * as waveSums from './wave-sums';

/** Waves with their sums, newest first. */
export const listWaves: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await waveSums.listOpened(ctx.db, communityId, ctx.now, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ closesAt, id }) => ({ at: closesAt, id }));
  return { ...page, rows: page.rows.map((row) => waveSums.toSummary(row, ctx.now)) };
};
