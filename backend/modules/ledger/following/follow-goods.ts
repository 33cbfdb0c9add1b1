import { UNDO_MS } from '@/domain/drop-offs';
import { billShares } from './bills';
import { chargeSlice } from './charges';
import { followPaidBeforehand } from './follow-advances';
import type { Following } from './following';
import { holdMark, moveMark } from './marks';
import { followRefunds, followShopping } from './said-elsewhere';

/** A call that began before another may be written after it. */
const LATE_MS = 10 * 60_000;
/** Of each kind so many are written in one transaction. */
const SLICE = 500;
/** In this order: an advance follows what is billed. */
const FOLLOWERS = [chargeSlice, billShares, followRefunds, followShopping];

/**
 * Brings a community's ledger up to what was delivered, came and was answered, a slice a transaction; repeatable: what is
 * booked already differs from nothing. Never within the minute in which a door may be taken back. True: there may be more.
 */
export async function followGoods(ctx: Following, communityId: string, slice = SLICE): Promise<boolean> {
  const mark = await holdMark(ctx.db, communityId);
  if (!mark) return false;
  const until = new Date(ctx.now.getTime() - UNDO_MS);
  const since = new Date(mark.followedTo.getTime() - LATE_MS);
  const window = { since, until, beginsAt: mark.beginsAt };
  for (const followSlice of FOLLOWERS) {
    // A full slice may have left something: the mark stays until a slice was not full.
    if ((await followSlice(ctx, communityId, window, slice)) === slice) return true;
  }
  await followPaidBeforehand(ctx, communityId);
  await moveMark(ctx.db, communityId, until);
  return false;
}
