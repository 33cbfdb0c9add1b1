import type { listBatches as procedure } from '@/contract/inbound-batches';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { toBatch } from './batch-view';
import * as inboundBatches from './inbound-batches';

/** What has come, newest first. */
export const listBatches: Handler<typeof procedure> = async (ctx, { cursor, limit, ...of }) => {
  const rows = await inboundBatches.listNewestFirst(ctx.db, of, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ cameAt, id }) => ({ at: cameAt, id }));
  return { ...page, rows: page.rows.map((row) => toBatch(ctx, row)) };
};
