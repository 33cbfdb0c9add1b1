import type { listMessages as procedure } from '@/contract/messages';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import { linkOfRow } from './link-of-row';
import * as messages from './messages';

/** What one household was told, newest first. */
export const listMessages: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, cursor, limit },
) => {
  const home = { communityId, householdId };
  const rows = await messages.listNewestFirst(ctx.db, home, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
  const asTold = (row: messages.MessageRow) => ({
    id: row.id,
    kind: row.kind,
    body: row.body,
    link: linkOfRow(row, householdId),
    at: row.at.toISOString(),
  });
  return { ...page, rows: page.rows.map(asTold) };
};
