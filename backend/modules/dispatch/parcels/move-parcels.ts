import type { Move } from '@/contract/parcels';
import type { Over } from '@/contract/trips';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as runs from '../runs/runs';
import * as stationRows from '../stations/station-rows';
import * as trips from '../trips/trips';
import * as parcelEvents from './parcel-events';

interface Moved {
  communityId: string;
  move: Move;
  happenedAt: string;
}

/**
 * Says where parcels went, for a tick and for a scan alike. Whatever is said happened: nothing is refused for where a
 * parcel was before, for phones without signal tell late. Refuses NOT_FOUND for a trip, station or run that is not there.
 */
export async function moveParcels(
  ctx: Context,
  { communityId, move, happenedAt }: Moved,
  which: { parcelIds: readonly string[]; crateId?: string | null },
): Promise<{ items: parcelEvents.MovedParcel[]; over: Over[] }> {
  await refuseUnknown(ctx, communityId, move);
  const deed = { communityId, deedId: ctx.actionId, happenedAt, heardAt: ctx.now, by: ctx.actor.accountId };
  const items = await parcelEvents.add(ctx.db, deed, parcelEvents.targetOf(move), which);
  return { items, over: await overAfter(ctx, communityId, move) };
}

/** Where it is said to go is there. A station that has ended was there when it happened. */
export async function refuseUnknown({ db }: Context, communityId: string, move: Move): Promise<void> {
  const { tripId, stationId, runId } = parcelEvents.targetOf(move);
  if (tripId && !(await trips.isThere(db, communityId, tripId))) throw new Refusal('NOT_FOUND');
  if (stationId && !(await stationRows.wasThere(db, communityId, stationId))) throw new Refusal('NOT_FOUND');
  if (runId && !(await runs.find(db, communityId, runId))) throw new Refusal('NOT_FOUND');
}

async function overAfter(ctx: Context, communityId: string, move: Move): Promise<Over[]> {
  if (move.step !== 'loaded') return [];
  const trip = await trips.find(ctx.db, communityId, move.tripId, ctx.now);
  return trip ? trips.overOf(trip) : [];
}
