import type { listStationService as procedure } from '@/contract/stations';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as stationRows from './station-rows';

/** Which station served which building from when to when. */
export const listStationService: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, buildingId, cursor, limit } = input;
  const where = { after: readCursor(cursor), limit: limit + 1 };
  const rows = await stationRows.listService(ctx.db, communityId, buildingId ?? null, where);
  const page = pageOf(rows, limit, (row) => ({ at: row.startsAt, id: row.buildingId }));
  return {
    ...page,
    rows: page.rows.map(({ startsAt, endsAt, ...row }) => ({
      ...row,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    })),
  };
};
