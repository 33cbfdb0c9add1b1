import type { countParcels as procedure } from '@/contract/parcels';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import * as parcelCounts from './parcel-counts';

/** How many days back parcels are counted that have come to their end since. */
const DAYS = 2;

/** How many parcels were where, now or at a moment of the past. */
export const countParcels: Handler<typeof procedure> = async (ctx, { communityId, at }) => {
  const moment = happenedAt(at ?? undefined, ctx.now);
  const rows = await parcelCounts.list(ctx.db, communityId, { moment, now: ctx.now, days: DAYS });
  return {
    at: moment.toISOString(),
    days: DAYS,
    rows: rows.map(({ oldestAt, ...row }) => ({ ...row, oldestAt: oldestAt.toISOString() })),
  };
};
