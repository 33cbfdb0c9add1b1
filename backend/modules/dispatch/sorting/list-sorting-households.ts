import type { listSortingHouseholds as procedure } from '@/contract/dispatch';
import type { Handler } from '../../../kernel/implement';
import { deliveryWay } from '@/domain/control-level';
import { placeLabel } from '../../../kernel/places';
import { levelOf } from '../../households/public';
import * as sorting from './sorting';

/** The packing list of one entrance. */
export const listSortingHouseholds: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => ({
  placeLabel: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }),
  way: deliveryWay(await levelOf(ctx, { communityId, entranceId })),
  rows: await sorting.listHouseholds(ctx.db, communityId, entranceId),
});
