import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { followGoods as follow, listToFollow } from '../modules/ledger/public';
import { inTurns } from './in-turns';

const MOST_SLICES = 40;

/** Money follows what was delivered, came and was answered (docs/decisions/0045), a slice of a community a transaction. */
export async function followGoods({ database, secrets }: App, now: Date): Promise<void> {
  const communityIds = await listToFollow(everywhere(database), now);
  await inTurns(communityIds, MOST_SLICES, (communityId) =>
    inCommunity(database, communityId)
      .transaction()
      .execute((db) => follow({ db, secrets, now }, communityId)),
  );
}
