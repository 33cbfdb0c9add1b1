import type { redirectTrip as procedure } from '@/contract/trips';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as stationRows from '../stations/station-rows';
import { holdTrip } from './hold-trip';
import { tripLabel } from './trip-label';
import * as trips from './trips';

/** Sends a trip elsewhere. Its parcels are what they were: number, household and promise do not change with the way. */
export const redirectTrip: Handler<typeof procedure> = async (ctx, { communityId, tripId, stationId }) => {
  const trip = await holdTrip(ctx, { communityId, tripId });
  if (trip.stationId === stationId) return { tripId, stationId };
  if (trip.arrivedAt || trip.cancelledAt) throw new Refusal('TRIP_OVER', { trip: tripLabel(trip.tripNo) });
  if (!(await stationRows.isThere(ctx.db, communityId, stationId))) throw new Refusal('NOT_FOUND');
  await trips.redirect(ctx.db, communityId, tripId, stationId);
  return { tripId, stationId };
};
