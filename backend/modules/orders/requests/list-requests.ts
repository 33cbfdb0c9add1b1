import type { listRequests as procedure } from '@/contract/requests';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { toRequest } from './request-view';
import * as requests from './requests';

/** Requests of a household, newest first. */
export const listRequests: Handler<typeof procedure> = async (ctx, { cursor, limit, ...home }) => {
  const rows = await requests.listNewestFirst(ctx.db, home, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, rows: page.rows.map((row) => toRequest(ctx, row, { readsDetails: true })) };
};
