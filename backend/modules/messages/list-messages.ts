import type { listMessages as procedure, Message } from '@/contract/messages';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import * as messages from './messages';

/** What has no order and no request of its own leads to a page by its kind. */
function opensOf(kind: string): Message['opens'] {
  if (kind === 'orderReminder' || kind === 'backInStock') return 'orderForm';
  if (kind.startsWith('member') || kind === 'proxyJoined') return 'members';
  return kind.startsWith('wish') ? 'wishes' : null;
}

/** What one household was told, newest first. */
export const listMessages: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, cursor, limit },
) => {
  const rows = await messages.listNewestFirst(
    ctx.db,
    { communityId, householdId },
    readCursor(cursor),
    limit + 1,
  );
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, opens: opensOf(row.kind), at: row.at.toISOString() })),
  };
};
