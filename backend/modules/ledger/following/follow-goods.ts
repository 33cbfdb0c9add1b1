import { UNDO_MS } from '@/domain/drop-offs';
import { billShares } from './bills';
import { chargeSlice } from './charges';
import { followPaidBeforehand } from './follow-advances';
import type { Following } from './following';
import { holdMark, moveMark } from './marks';
import { followRefunds, followShopping } from './said-elsewhere';

/** A call that began before another may be written after it. */
const LATE_MS = 10 * 60_000;
/** Lines that are charged in one transaction. */
const SLICE = 500;

/**
 * Brings a community's ledger up to what was delivered, came and was answered, a slice a transaction; repeatable: what is
 * booked already differs from nothing. Never within the minute in which a door may be taken back. True: there may be more.
 */
export async function followGoods(ctx: Following, communityId: string): Promise<boolean> {
  const mark = await holdMark(ctx.db, communityId);
  if (!mark) return false;
  const until = new Date(ctx.now.getTime() - UNDO_MS);
  const since = new Date(mark.followedTo.getTime() - LATE_MS);
  const window = { since, until, beginsAt: mark.beginsAt };
  if ((await chargeSlice(ctx, communityId, window, SLICE)) === SLICE) return true;
  await billShares(ctx, communityId, window);
  await followRefunds(ctx, communityId, window);
  await followShopping(ctx, communityId, window);
  await followPaidBeforehand(ctx, communityId);
  await moveMark(ctx.db, communityId, until);
  return false;
}
