import type { listSorting as ofStation, listSortingHouseholds as ofEntrance } from '@/contract/dispatch';
import type { LyingAt } from '@/contract/lying';
import { deliveryWay } from '@/domain/control-level';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { levelOf } from '../../households/public';
import { listLying } from '../parcels/lying';
import * as sorting from './sorting';

/** What waits at the station, entrance by entrance. */
export const listSorting: Handler<typeof ofStation> = async (ctx, { communityId }) => {
  const rows = await sorting.listEntrances(ctx.db, communityId, ctx.now);
  const lying = await listLying(ctx.db, communityId, ctx.now);
  if (lying.length === 0) return { rows };
  return {
    rows: rows.map((row) => ({
      ...row,
      lies: lying.filter((one) => one.entranceId === row.entranceId).map(toLying),
    })),
  };
};

const toLying = ({ place, stationId, name, parcels, households }: LyingAt): LyingAt => ({
  ...{ place, stationId, name, parcels, households },
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
