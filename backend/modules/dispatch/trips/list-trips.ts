import type { listTrips as procedure } from '@/contract/trips';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as trips from './trips';

/** Departures, the latest first. */
export const listTrips: Handler<typeof procedure> = async (ctx, { communityId, day, cursor, limit }) => {
  const where = { now: ctx.now, after: readCursor(cursor), limit: limit + 1 };
  const rows = await trips.listLatestFirst(ctx.db, communityId, day ?? null, where);
  const page = pageOf(rows, limit, ({ dueAt, id }) => ({ at: dueAt, id }));
  return { ...page, rows: page.rows.map(trips.toTrip) };
};
