import type { departTrip as procedure } from '@/contract/trips';
import type { Handler } from '../../../kernel/implement';
import * as suspensions from '../stations/suspensions';
import { holdGoingTrip } from './hold-trip';
import { earlier, saidAt } from './said-at';
import * as trips from './trips';

/** The vehicle leaves. Beyond its limits it leaves too, and they are named; while carrying stands still it does not. */
export const departTrip: Handler<typeof procedure> = async (ctx, { communityId, tripId, happenedAt }) => {
  const trip = await holdGoingTrip(ctx, { communityId, tripId });
  const said = saidAt(happenedAt, { from: trip.createdAt, to: ctx.now });
  // By the phone's time: what left before the rain has left.
  if (!trip.departedAt)
    suspensions.refuseHeld(await suspensions.listSince(ctx.db, communityId, said), trip, said);
  const at = earlier(trip.departedAt, said);
  const by = { heardAt: ctx.now, by: ctx.actor.accountId };
  if (at !== trip.departedAt) await trips.depart(ctx.db, { communityId, tripId, at, ...by });
  const row = await trips.find(ctx.db, communityId, tripId, ctx.now);
  return { tripId, departedAt: at.toISOString(), over: row ? trips.overOf(row) : [] };
};
