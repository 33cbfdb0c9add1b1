import type { addTrip as procedure } from '@/contract/trips';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as stationRows from '../stations/station-rows';
import { refuseFarDay } from './make-trips';
import * as trips from './trips';
import * as vehicles from './vehicles';

/** One departure that no timetable makes. */
export const addTrip: Handler<typeof procedure> = async (
  ctx,
  { communityId, vehicleId, stationId, ...wish },
) => {
  const dueAt = new Date(wish.dueAt);
  const day = trips.dayOfTrip(dueAt);
  refuseFarDay(day, ctx.now);
  const known = await vehicles.list(ctx.db, communityId);
  if (!known.some(({ id }) => id === vehicleId)) throw new Refusal('NOT_FOUND');
  if (!(await stationRows.isThere(ctx.db, communityId, stationId))) throw new Refusal('NOT_FOUND');
  const tripId = newId();
  const made = { communityId, day, createdAt: ctx.now, createdBy: ctx.actor.accountId };
  await trips.add(ctx.db, made, { id: tripId, stationId, vehicleId, dueAt });
  return { tripId };
};
