import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { listCommunitiesWithShares, takeHandOuts as take } from '../modules/door-knocks/public';
import { inTurns } from './in-turns';

const SLICE = 100;
const MOST_SLICES = 20;

/**
 * Shares of a hand-out that runs have given close their cells. Slice by slice; of two instances that take the same one the
 * second finds it taken, and comes again.
 */
export async function takeHandOuts({ database, secrets }: App, now: Date): Promise<void> {
  const due = await listCommunitiesWithShares(everywhere(database), now);
  await inTurns(due, MOST_SLICES, async (communityId) => {
    const done = await inCommunity(database, communityId)
      .transaction()
      .execute((db) => take({ db, secrets, now }, communityId, SLICE));
    return done === SLICE;
  });
}
