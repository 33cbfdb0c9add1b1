import type { listCommunities as procedure } from '@/contract/communities';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as communities from './communities';

export const listCommunities: Handler<typeof procedure> = async (ctx, { cursor, limit }) => {
  const found = await communities.listNewestFirst(ctx.db, readCursor(cursor), limit + 1);
  const { rows, next } = pageOf(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { next, rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
};
