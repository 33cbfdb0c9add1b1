import type { listStations as procedure } from '@/contract/stations';
import type { Handler } from '../../../kernel/implement';
import * as timetables from '../trips/timetables';
import * as stationRows from './station-rows';
import * as suspensions from './suspensions';

/** The stations with all that whoever works there asks first. */
export const listStations: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const stations = await stationRows.list(ctx.db, communityId);
  const times = await timetables.list(ctx.db, communityId);
  const open = await suspensions.listOpen(ctx.db, communityId);
  const lying = await stationRows.countUnderWay(ctx.db, communityId, ctx.now);
  const many = (place: string, stationId: string | null) =>
    lying
      .filter((one) => one.place === place && one.stationId === stationId)
      .reduce((sum, { parcels }) => sum + parcels, 0);
  return {
    rows: stations.map((station) => {
      const held = suspensions.isHeld(open, { stationId: station.id }, ctx.now);
      return {
        ...station,
        timetable: times.find(({ stationId }) => stationId === station.id) ?? null,
        here: many('station', station.id),
        coming: many('vehicle', station.id),
        suspension: held ? suspensions.toSuspension(held) : null,
      };
    }),
    atDepot: many('depot', null),
    unservedBuildingNos: await stationRows.listUnserved(ctx.db, communityId),
  };
};
