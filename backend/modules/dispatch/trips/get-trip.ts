import type { getTrip as procedure, TripParcel } from '@/contract/trips';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { counts, servingStation } from '../parcels/parcel-events';
import { listForCarriers } from '../parcels/parcel-rows';
import { underWay } from '../parcels/parcels';
import * as suspensions from '../stations/suspensions';
import * as trips from './trips';

/** One departure with what is on it, what came off it, and what waits for it. */
export const getTrip: Handler<typeof procedure> = async (ctx, { communityId, tripId }) => {
  const trip = await trips.find(ctx.db, communityId, tripId, ctx.now);
  if (!trip) throw new Refusal('NOT_FOUND');
  const loaded = await listLoaded(ctx, communityId, tripId);
  const waits = trip.arrivedAt === null && trip.cancelledAt === null;
  const held = suspensions.isHeld(await suspensions.listOpen(ctx.db, communityId), trip, ctx.now);
  return {
    ...trips.toTrip(trip),
    ...loaded,
    waitingParcels: waits ? await listWaiting(ctx, communityId, trip.stationId) : [],
    suspendedBy: held?.reason ?? null,
  };
};

/** What was loaded on it: still on it, and off it by now. */
async function listLoaded({ db, now }: Context, communityId: string, tripId: string) {
  const list = (isAboard: boolean): Promise<TripParcel[]> =>
    listForCarriers(
      db,
      communityId,
      sql`select c.*, w.deed_id
            from parcels c cross join lateral parcel_place_at(c.community_id, c.id, ${now}) w
           where c.community_id = ${communityId}
             and c.id in (select e.parcel_id from parcel_events e
                           where e.community_id = ${communityId} and e.trip_id = ${tripId} and e.kind = 'loaded'
                             and ${counts})
             and (w.place = 'vehicle' and w.trip_id = ${tripId}) = ${isAboard}`,
    );
  return { aboardParcels: await list(true), unloadedParcels: await list(false) };
}

/** At the depot, for households that the station serves. */
const listWaiting = ({ db, now }: Context, communityId: string, stationId: string): Promise<TripParcel[]> =>
  listForCarriers(
    db,
    communityId,
    sql`select u.* from (${underWay(communityId, now, sql`${servingStation} = ${stationId}`)}) u
         where u.place = 'depot'`,
  );
