import type { Context } from '../../../kernel/context';
import { covers } from '../../../kernel/covers';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import * as leases from './leases';

interface Place {
  communityId: string;
  campaignId: string;
  entranceId: string;
}

/** A phone's clock goes wrong by minutes; a lease that was asked for at the door is not yet there by it. */
const CLOCKS_DIFFER = 5 * 60_000;

/**
 * Captains and staff of the entrance work there; a volunteer while it is given to them, and what was done in that time
 * is taken whenever it arrives. Refuses NOT_GIVEN_ENTRANCE.
 */
export async function refuseNotGiven(ctx: Context, place: Place, at: Date): Promise<void> {
  const path = await findPath(ctx.db, { communityId: place.communityId, entranceId: place.entranceId });
  if (!path) throw new Refusal('NOT_FOUND');
  const inCharge = ctx.actor.roles.filter(({ role }) => role === 'captain' || role === 'staff');
  if (inCharge.some((held) => covers(held, path))) return;
  const { accountId } = ctx.actor;
  const isGiven =
    (await leases.hasHeldAt(ctx.db, place, { accountId, at })) ||
    (await leases.hasHeldAt(ctx.db, place, { accountId, at: new Date(at.getTime() + CLOCKS_DIFFER) }));
  if (!isGiven) throw new Refusal('NOT_GIVEN_ENTRANCE');
}
