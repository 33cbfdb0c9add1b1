import type { listDisputes as procedure } from '@/contract/disputes';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { toDispute } from './dispute-view';
import * as disputes from './disputes';
import type { DisputeRow } from './disputes';

type Show = keyof typeof disputes.lists;

const sortedBy: Record<Show, (row: DisputeRow) => Date> = {
  open: ({ openedAt }) => openedAt,
  coming: ({ arrivesAt, openedAt }) => arrivesAt ?? openedAt,
  answered: ({ answeredAt, openedAt }) => answeredAt ?? openedAt,
};

/** What waits for staff, what is brought again, or what was answered. */
export const listDisputes: Handler<typeof procedure> = async (ctx, { communityId, show, cursor, limit }) => {
  const rows = await disputes.list(ctx.db, communityId, show, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, (row) => ({ at: sortedBy[show](row), id: row.id }));
  return { ...page, rows: page.rows.map((row) => toDispute(ctx, row)) };
};
