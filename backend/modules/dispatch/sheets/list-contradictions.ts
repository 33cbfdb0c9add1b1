import type { listContradictions as procedure } from '@/contract/paper';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as contradictions from './contradictions';

/** What paper and phone say differently and nobody has settled. */
export const listContradictions: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await contradictions.listOpen(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ enteredAt, id }) => ({ at: enteredAt, id }));
  return { ...page, rows: page.rows.map((row) => contradictions.toContradiction(ctx, row)) };
};
