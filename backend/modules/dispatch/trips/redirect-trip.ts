import type { redirectTrip as procedure } from '@/contract/trips';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { announcementOf } from '../../messages/public';
import { underWay } from '../parcels/parcels';
import { expecting } from '../stations/expected';
import * as stationRows from '../stations/station-rows';
import { holdTrip } from './hold-trip';
import { tripLabel } from './trip-label';
import * as trips from './trips';

/**
 * Sends a trip elsewhere for a reason. Its parcels are what they were: number, household and promise do not change with
 * the way; the households of what is on it are told where it comes from now, and when.
 */
export const redirectTrip: Handler<typeof procedure> = async (
  ctx,
  { communityId, tripId, stationId, reason },
) => {
  const trip = await holdTrip(ctx, { communityId, tripId });
  if (trip.stationId === stationId) return { tripId, stationId, toldHouseholds: 0 };
  if (trip.arrivedAt || trip.cancelledAt) throw new Refusal('TRIP_OVER', { trip: tripLabel(trip.tripNo) });
  if (!(await stationRows.isThere(ctx.db, communityId, stationId))) throw new Refusal('NOT_FOUND');
  const by = { at: ctx.now, by: ctx.actor.accountId };
  await trips.redirect(ctx.db, { communityId, tripId, stationId, reason, ...by });
  return { tripId, stationId, toldHouseholds: await tellAboard(ctx, { communityId, tripId, reason }) };
};

/** Tells each household of what is on the trip once; answers how many. */
async function tellAboard(
  ctx: Context,
  { communityId, tripId, reason }: { communityId: string; tripId: string; reason: string },
): Promise<number> {
  const trip = await trips.find(ctx.db, communityId, tripId, ctx.now);
  if (!trip) return 0;
  const { rows } = await sql<{ householdId: string; since: Date }>`
    select c.household_id, max(c.since) as since from (${underWay(communityId, ctx.now)}) c
     where c.place = 'vehicle' and c.trip_id = ${tripId} group by 1 order by 1`.execute(ctx.db);
  const expectedAt = await expecting(ctx, communityId);
  const { stationId, vehicleId, departedAt, dueAt, stationName } = trip;
  const news = rows.map(({ householdId, since }) => {
    const at = expectedAt({ place: 'vehicle', since, stationId, vehicleId, departedAt, dueAt });
    const facts = { reason, stationName, expectedAt: at?.toISOString() ?? null };
    return announcementOf({ communityId, kind: 'tripRedirected', householdId, about: ctx.actionId, facts });
  });
  await announce(ctx, news);
  return news.length;
}
