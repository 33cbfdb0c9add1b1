import type { listEveningRows as procedure } from '@/contract/overview';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import { dayOf } from './day-of';
import { targetOf } from './facts';
import { listRows } from './rows';

/** The rows that one number counts; none when there is no such number. */
export const listEveningRows: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, topic, key, cursor, limit, ...span } = input;
  const target = targetOf(topic, key);
  if (!target) return { rows: [], next: null };
  const asked = { topic, key, after: readCursor(cursor), limit: limit + 1 };
  const rows = await listRows(ctx.db, dayOf(communityId, ctx.now, span), asked);
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
  return { ...page, rows: page.rows.map((row) => ({ ...row, at: row.at.toISOString(), target })) };
};
