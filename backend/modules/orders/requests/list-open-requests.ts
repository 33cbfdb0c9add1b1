import type { listOpenRequests as procedure } from '@/contract/requests';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { isStaff } from './request-rights';
import { toSummary } from './request-view';
import * as requests from './requests';

/** What waits for a helper, urgent first; staff also see who has taken what. */
export const listOpenRequests: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const onlyFor = (await isStaff(ctx, communityId)) ? null : ctx.actor.accountId;
  const rows = await requests.listWaiting(ctx.db, communityId, onlyFor, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, rows: page.rows.map((row) => toSummary(ctx, row)) };
};
