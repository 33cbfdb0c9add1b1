import type { HeldRole } from '../../../kernel/actor';
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

const isInCharge = ({ role }: HeldRole): boolean => role === 'captain' || role === 'staff';

/** Told without asking where the entrance hangs: nearly every knock is one of these. */
const isHeldHere = (held: HeldRole, { communityId, entranceId }: Place): boolean =>
  held.communityId === communityId && (held.level === 'community' || held.entranceId === entranceId);

/** Captains and staff of the entrance. Refuses NOT_FOUND where there is no such entrance. */
async function isInChargeOf({ actor, db }: Context, place: Place): Promise<boolean> {
  if (actor.roles.some((held) => isInCharge(held) && isHeldHere(held, place))) return true;
  const path = await findPath(db, { communityId: place.communityId, entranceId: place.entranceId });
  if (!path) throw new Refusal('NOT_FOUND');
  return actor.roles.some((held) => isInCharge(held) && covers(held, path));
}

/**
 * Captains and staff of the entrance work there; a volunteer while it is given to them, and what was done in that time
 * is taken whenever it arrives. Refuses NOT_GIVEN_ENTRANCE.
 */
export async function refuseNotGiven(ctx: Context, place: Place, at: Date): Promise<void> {
  if (await isInChargeOf(ctx, place)) return;
  const { accountId } = ctx.actor;
  const isGiven =
    (await leases.hasHeldAt(ctx.db, place, { accountId, at })) ||
    (await leases.hasHeldAt(ctx.db, place, { accountId, at: new Date(at.getTime() + CLOCKS_DIFFER) }));
  if (!isGiven) throw new Refusal('NOT_GIVEN_ENTRANCE');
}

/** Whoever works at an entrance of the round, or has worked there. Refuses NOT_GIVEN_ENTRANCE. */
export async function refuseNeverGiven(ctx: Context, place: Place): Promise<void> {
  if (await isInChargeOf(ctx, place)) return;
  if (!(await leases.hasEverHeld(ctx.db, place, ctx.actor.accountId)))
    throw new Refusal('NOT_GIVEN_ENTRANCE');
}
