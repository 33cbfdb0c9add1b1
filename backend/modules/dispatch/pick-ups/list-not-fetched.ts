import type { listNotFetched as procedure } from '@/contract/pick-ups';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { labelOf } from '../runs/runs';
import { listOldestFirst } from './not-fetched';

/** What lies at the station to be fetched, longest first. */
export const listNotFetched: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await listOldestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ since, id }) => ({ at: since, id }));
  return {
    ...page,
    rows: page.rows.map(({ runNo, since, remindedAt, ...row }) => ({
      ...row,
      runLabel: labelOf({ runNo }),
      since: since.toISOString(),
      remindedAt: remindedAt?.toISOString() ?? null,
    })),
  };
};
