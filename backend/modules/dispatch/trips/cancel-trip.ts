import type { cancelTrip as procedure } from '@/contract/trips';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdTrip } from './hold-trip';
import { tripLabel } from './trip-label';
import * as trips from './trips';

/** Cancels a departure that has not left. What is on it is put elsewhere first, so that nothing is on a trip that never goes. */
export const cancelTrip: Handler<typeof procedure> = async (ctx, { communityId, tripId }) => {
  const trip = await holdTrip(ctx, { communityId, tripId });
  if (trip.cancelledAt) return { tripId };
  const label = { trip: tripLabel(trip.tripNo) };
  if (trip.departedAt) throw new Refusal('TRIP_UNDER_WAY', label);
  const row = await trips.find(ctx.db, communityId, tripId, ctx.now);
  if (row && row.aboard > 0) throw new Refusal('TRIP_NOT_EMPTY', { ...label, parcels: row.aboard });
  await trips.cancel(ctx.db, communityId, tripId, { at: ctx.now, by: ctx.actor.accountId });
  return { tripId };
};
