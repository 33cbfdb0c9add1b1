import { isUnsettled, wishState, wishStateNames } from '@/domain/wishes';
import type { WishState } from '@/contract/wishes';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { unsettled } from '../../../kernel/unsettled';
import * as wishes from './wishes';

interface Place {
  communityId: string;
  /** Only a wish of this household is found. */
  householdId?: string;
}

/** The refusal of whatever comes after the end of a wish: it says how it ended. */
export const wishSettled = (state: WishState): Refusal =>
  new Refusal('WISH_SETTLED', { state: wishStateNames[state] });

/** Holds a wish on which there is something left to say; refuses NOT_FOUND and WISH_SETTLED. */
export const holdWish = async (
  ctx: Context,
  { communityId, householdId }: Place,
  wishId: string,
  isOpen: (state: WishState) => boolean = isUnsettled,
): Promise<wishes.WishRow> =>
  unsettled(
    await wishes.hold(ctx.db, communityId, wishId),
    { stateOf: wishState, whyOver: (state) => (isOpen(state) ? null : wishSettled(state)) },
    householdId,
  );
