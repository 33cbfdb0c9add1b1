import type { setTimetables as procedure } from '@/contract/trips';
import { countDepartures } from '@/domain/departures';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as stationRows from '../stations/station-rows';
import { MOST_TRIPS } from './make-trips';
import * as timetables from './timetables';
import * as vehicles from './vehicles';

type Input = Parameters<Handler<typeof procedure>>[1];
type Item = Awaited<ReturnType<Handler<typeof procedure>>>['items'][number];

/** Sets the timetables of stations one by one and says of each what became of it; more than a day takes is refused. */
export const setTimetables: Handler<typeof procedure> = async (ctx, { communityId, timetables: wishes }) => {
  await vehicles.holdAll(ctx.db, communityId);
  const stations = new Set((await stationRows.list(ctx.db, communityId)).map(({ id }) => id));
  const inUse = new Set((await vehicles.list(ctx.db, communityId)).map(({ id }) => id));
  const items: Item[] = [];
  for (const wish of wishes) {
    const result = whatBecomes(wish, stations, inUse);
    if (result === 'set' || result === 'cleared') await keep(ctx, communityId, wish);
    items.push({ stationId: wish.stationId, result });
  }
  await refuseTooMany(ctx, communityId);
  return { items };
};

function whatBecomes(
  { stationId, timetable }: Input['timetables'][number],
  stations: ReadonlySet<string>,
  inUse: ReadonlySet<string>,
): Item['result'] {
  if (!stations.has(stationId)) return 'noSuchStation';
  if (!timetable) return 'cleared';
  return inUse.has(timetable.vehicleId) ? 'set' : 'noSuchVehicle';
}

const keep = (ctx: Context, communityId: string, { stationId, timetable }: Input['timetables'][number]) =>
  timetable
    ? timetables.set(ctx.db, communityId, { stationId, ...timetable })
    : timetables.clear(ctx.db, communityId, stationId);

async function refuseTooMany(ctx: Context, communityId: string): Promise<void> {
  const all = await timetables.list(ctx.db, communityId);
  const trips = all.reduce((sum, one) => sum + countDepartures(one), 0);
  if (trips > MOST_TRIPS) throw new Refusal('TOO_MANY_TRIPS', { trips, most: MOST_TRIPS });
}
