import type { arriveTrip as procedure } from '@/contract/trips';
import type { Handler } from '../../../kernel/implement';
import { holdGoingTrip } from './hold-trip';
import { earlier, saidAt } from './said-at';
import * as trips from './trips';

/** The vehicle is at its station. What is still on it is answered, so that nothing is left there unseen. */
export const arriveTrip: Handler<typeof procedure> = async (ctx, { communityId, tripId, happenedAt }) => {
  const trip = await holdGoingTrip(ctx, { communityId, tripId });
  const said = saidAt(happenedAt, { from: trip.createdAt, to: ctx.now });
  const at = earlier(trip.arrivedAt, said);
  const by = { heardAt: ctx.now, by: ctx.actor.accountId };
  if (at !== trip.arrivedAt) await trips.arrive(ctx.db, { communityId, tripId, at, ...by });
  const row = await trips.find(ctx.db, communityId, tripId, ctx.now);
  return { tripId, arrivedAt: at.toISOString(), aboard: row?.aboard ?? 0 };
};
