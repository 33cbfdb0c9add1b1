import type { arriveTrip as procedure } from '@/contract/trips';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdGoingTrip } from './hold-trip';
import { earlier, saidAt } from './said-at';
import { tripLabel } from './trip-label';
import * as trips from './trips';

/**
 * The vehicle is at its station. What is still on it is answered, so that nothing is left there unseen. Refuses
 * TRIP_REDIRECTED to who saw another station on the screen.
 */
export const arriveTrip: Handler<typeof procedure> = async (
  ctx,
  { communityId, tripId, happenedAt, stationId },
) => {
  const trip = await holdGoingTrip(ctx, { communityId, tripId });
  if (stationId && stationId !== trip.stationId) await refuseRedirected(ctx, communityId, tripId);
  const said = saidAt(happenedAt, { from: trip.createdAt, to: ctx.now });
  const at = earlier(trip.arrivedAt, said);
  const by = { heardAt: ctx.now, by: ctx.actor.accountId };
  if (at !== trip.arrivedAt) await trips.arrive(ctx.db, { communityId, tripId, at, ...by });
  const row = await trips.find(ctx.db, communityId, tripId, ctx.now);
  return { tripId, arrivedAt: at.toISOString(), aboard: row?.aboard ?? 0 };
};

async function refuseRedirected(ctx: Context, communityId: string, tripId: string): Promise<void> {
  const trip = await trips.find(ctx.db, communityId, tripId, ctx.now);
  if (trip) throw new Refusal('TRIP_REDIRECTED', { trip: tripLabel(trip.tripNo), station: trip.stationName });
}
