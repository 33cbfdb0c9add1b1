import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { listNoticesToQueue, queueSlice, type LiveNotice } from '../modules/notices/public';
import { inTurns } from './in-turns';

/** Slices of a community a run; what is left comes with the next one. */
const MOST = 40;

/**
 * Tells the households of notices that are out and have not been told yet, also those that came later: a slice a
 * transaction, communities in turn, what is urgent first. What another instance has in hand is left to it.
 */
export async function queueNotices({ database, channels }: App, now: Date): Promise<void> {
  const waiting = new Map<string, LiveNotice[]>();
  for (const notice of await listNoticesToQueue(everywhere(database), now))
    waiting.set(notice.communityId, [...(waiting.get(notice.communityId) ?? []), notice]);
  await inTurns([...waiting.keys()], MOST, async (communityId) => {
    const [notice, ...others] = waiting.get(communityId) ?? [];
    if (!notice) return false;
    const hasMore = await inCommunity(database, communityId)
      .transaction()
      .execute((db) => queueSlice({ db, now, channels }, notice));
    waiting.set(communityId, hasMore ? [notice, ...others] : others);
    return hasMore || others.length > 0;
  });
}
