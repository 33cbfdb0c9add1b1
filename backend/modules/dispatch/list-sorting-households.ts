import type { listSortingHouseholds as procedure } from '@/contract/dispatch';
import type { Handler } from '../../kernel/implement';
import { placeLabel } from '../../kernel/places';
import * as sorting from './sorting';

/** The packing list of one entrance. */
export const listSortingHouseholds: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => ({
  placeLabel: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }),
  rows: await sorting.listHouseholds(ctx.db, communityId, entranceId),
});
