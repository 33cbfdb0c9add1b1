import type { listSorting as ofStation, listSortingHouseholds as ofEntrance } from '@/contract/dispatch';
import { deliveryWay } from '@/domain/control-level';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { levelOf } from '../../households/public';
import * as sorting from './sorting';

/** What waits at the station, entrance by entrance. */
export const listSorting: Handler<typeof ofStation> = async (ctx, { communityId }) => ({
  rows: await sorting.listEntrances(ctx.db, communityId, ctx.now),
});

/** The packing list of one entrance. */
export const listSortingHouseholds: Handler<typeof ofEntrance> = async (
  ctx,
  { communityId, entranceId },
) => ({
  placeLabel: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }),
  way: deliveryWay(await levelOf(ctx, { communityId, entranceId })),
  rows: await sorting.listHouseholds(ctx.db, communityId, entranceId),
});
