import { everywhere, inCommunity } from '../kernel/in-community';
import type { App } from '../kernel/app-parts';
import { listCommunitiesWithReminders, tellBackInStock } from '../modules/orders/public';
import { inTurns } from './in-turns';

const SLICE = 200;
const MAX_SLICES = 20;

/** Tells households that waited for a sold-out product that a new wave has it; slice by slice, each told once. */
export async function remindOfStock({ database }: App, now: Date): Promise<void> {
  const due = await listCommunitiesWithReminders(everywhere(database), now);
  await inTurns(due, MAX_SLICES, async (communityId) => {
    const told = await inCommunity(database, communityId)
      .transaction()
      .execute((db) => tellBackInStock({ db, now }, communityId, SLICE));
    return told === SLICE;
  });
}
