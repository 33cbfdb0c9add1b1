import type { listSorting as procedure } from '@/contract/dispatch';
import type { Handler } from '../../../kernel/implement';
import * as sorting from './sorting';

/** What waits at the station, entrance by entrance. */
export const listSorting: Handler<typeof procedure> = async (ctx, { communityId }) => ({
  rows: await sorting.listEntrances(ctx.db, communityId, ctx.now),
});
