import { isUnsettled, wishState, wishStateNames } from '@/domain/wishes';
import type { WishState } from '@/contract/wishes';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as wishes from './wishes';

/** Holds a wish of the community (or of the household). Refuses NOT_FOUND. */
export async function holdWish(
  ctx: Context,
  place: { communityId: string; householdId?: string },
  wishId: string,
): Promise<wishes.WishRow> {
  const at = { communityId: place.communityId, householdId: place.householdId ?? null };
  const wish = await wishes.hold(ctx.db, at, wishId);
  if (!wish) throw new Refusal('NOT_FOUND');
  return wish;
}

/** The refusal of whatever comes after the end of a wish: it says how it ended. */
export const wishSettled = (state: WishState): Refusal =>
  new Refusal('WISH_SETTLED', { state: wishStateNames[state] });

/** Refuses WISH_SETTLED when there is nothing left to say. */
export function refuseIfSettled(wish: wishes.WishRow): void {
  const state = wishState(wish);
  if (!isUnsettled(state)) throw wishSettled(state);
}
