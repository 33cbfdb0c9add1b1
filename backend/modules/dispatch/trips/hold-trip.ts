import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { tripLabel } from './trip-label';
import * as trips from './trips';

interface Its {
  communityId: string;
  tripId: string;
}

/** Holds a trip; refuses NOT_FOUND. */
export async function holdTrip(ctx: Context, { communityId, tripId }: Its): Promise<trips.HeldTrip> {
  const trip = await trips.hold(ctx.db, communityId, tripId);
  if (!trip) throw new Refusal('NOT_FOUND');
  return trip;
}

/** Holds a trip that goes; refuses NOT_FOUND and TRIP_CANCELLED. */
export async function holdGoingTrip(ctx: Context, its: Its): Promise<trips.HeldTrip> {
  const trip = await holdTrip(ctx, its);
  if (trip.cancelledAt) throw new Refusal('TRIP_CANCELLED', { trip: tripLabel(trip.tripNo) });
  return trip;
}
