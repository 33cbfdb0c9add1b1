import type { listSuspensions as procedure } from '@/contract/stations';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as suspensions from './suspensions';

/** What has stood still and why, the latest first. */
export const listSuspensions: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await suspensions.listLatestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ begunAt, id }) => ({ at: begunAt, id }));
  return { ...page, rows: page.rows.map(suspensions.toSuspension) };
};
