import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { whyNotCall } from '../../../kernel/scope';
import { captainOf } from './captain-of';

/**
 * Whose number is meant at an entrance: a captain's own, though there be several captains; for staff the one whom its
 * households turn to. Refuses NO_CAPTAIN.
 */
export async function whosePhone(
  ctx: Context,
  place: { communityId: string; entranceId: string },
): Promise<string> {
  const asCaptain = { who: 'held', roles: ['captain'], at: 'entrance' } as const;
  if ((await whyNotCall(ctx.db, asCaptain, ctx, place)) === null) return ctx.actor.accountId;
  const captain = await captainOf(ctx, place);
  if (!captain) throw new Refusal('NO_CAPTAIN');
  return captain.accountId;
}
