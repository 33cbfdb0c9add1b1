import { heldOrAtDoor, type Role } from '@/contract/procedure';
import type { Context } from '../../../kernel/context';
import { whyNotCall } from '../../../kernel/scope';

interface Home {
  communityId: string;
  householdId: string;
}

const holds = async (
  ctx: Context,
  roles: readonly Role[],
  place: { communityId: string; householdId?: string },
): Promise<boolean> => {
  const at = place.householdId ? 'household' : 'community';
  return (await whyNotCall(ctx.db, { who: 'held', roles, at }, ctx, place)) === null;
};

/** Staff of the whole community, who see and settle every request; staff of one entrance do not. */
export const isStaff = (ctx: Context, communityId: string): Promise<boolean> =>
  holds(ctx, ['staff'], { communityId });

/** The household itself; everybody else asks on its behalf. */
export const livesThere = (ctx: Context, home: Home): Promise<boolean> => holds(ctx, ['resident'], home);

const asksFor = ['resident', 'familyProxy', 'captain', 'staff'] as const;

/** Those who may ask for the household may read what it has asked for; a volunteer only after taking it. */
export const asksForHousehold = (ctx: Context, home: Home): Promise<boolean> => holds(ctx, asksFor, home);

/** Who may read what a request says: the household and who acts for it, who has it in hand, who wrote it at this door. */
export async function readsDetails(
  ctx: Context,
  home: Home,
  { takenBy, createdBy }: { takenBy: string | null; createdBy: string },
): Promise<boolean> {
  if (takenBy === ctx.actor.accountId) return true;
  if (createdBy !== ctx.actor.accountId) return asksForHousehold(ctx, home);
  return (await whyNotCall(ctx.db, heldOrAtDoor(asksFor), ctx, home)) === null;
}

/** A helper at the door reads only the order that they wrote down there; whoever acts for the household reads all. */
export const mayRead = async (ctx: Context, home: Home, order: { placedBy: string }): Promise<boolean> =>
  order.placedBy === ctx.actor.accountId || asksForHousehold(ctx, home);
