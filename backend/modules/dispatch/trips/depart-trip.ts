import type { departTrip as procedure } from '@/contract/trips';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as suspensions from '../stations/suspensions';
import { holdGoingTrip } from './hold-trip';
import { earlier, saidAt } from './said-at';
import * as trips from './trips';

/** The vehicle leaves. Beyond its limits it leaves too, and they are named; while carrying stands still it does not. */
export const departTrip: Handler<typeof procedure> = async (ctx, { communityId, tripId, happenedAt }) => {
  const trip = await holdGoingTrip(ctx, { communityId, tripId });
  const said = saidAt(happenedAt, { from: trip.createdAt, to: ctx.now });
  if (!trip.departedAt) await refuseSuspended(ctx, communityId, trip, said);
  const at = earlier(trip.departedAt, said);
  const by = { heardAt: ctx.now, by: ctx.actor.accountId };
  if (at !== trip.departedAt) await trips.depart(ctx.db, { communityId, tripId, at, ...by });
  const row = await trips.find(ctx.db, communityId, tripId, ctx.now);
  return { tripId, departedAt: at.toISOString(), over: row ? trips.overOf(row) : [] };
};

/** By the phone's time: what left before the rain has left. */
async function refuseSuspended(
  ctx: Context,
  communityId: string,
  trip: trips.HeldTrip,
  at: Date,
): Promise<void> {
  const held = suspensions.isHeld(await suspensions.listSince(ctx.db, communityId, at), trip, at);
  if (held) throw new Refusal('CARRYING_SUSPENDED', { reason: held.reason });
}
