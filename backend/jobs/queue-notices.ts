import type { Database } from '../db/database';
import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import {
  letNoticeExpire,
  listNoticesToQueue,
  listNoticesToTakeBack,
  listOverdueNotices,
  queueSlice,
  takeBackSlice,
  type LiveNotice,
} from '../modules/notices/public';
import { inTurns } from './in-turns';

/** Slices of a community a run; what is left comes with the next one. */
const MOST = 40;

/** Works a slice of one notice; true when there may be more of it. */
type Slice = (db: Database, notice: LiveNotice) => Promise<boolean>;

/**
 * Tells the households of notices that are out and have not been told yet, also those that came later; takes back what was
 * cancelled, and stops what is over. A slice a transaction, communities in turn, what is urgent first. What another
 * instance has in hand is left to it.
 */
export async function queueNotices(app: App, now: Date): Promise<void> {
  const { channels } = app;
  const db = everywhere(app.database);
  await inSlices(app, await listOverdueNotices(db, now), async (own, notice) => {
    await letNoticeExpire(own, notice);
    return false;
  });
  await inSlices(app, await listNoticesToTakeBack(db, now), (own, notice) =>
    takeBackSlice({ db: own, now }, notice),
  );
  await inSlices(app, await listNoticesToQueue(db, now), (own, notice) =>
    queueSlice({ db: own, now, channels }, notice),
  );
}

/** A slice of each community's first notice in turn, a transaction each. */
async function inSlices({ database }: App, notices: readonly LiveNotice[], slice: Slice): Promise<void> {
  const waiting = new Map<string, LiveNotice[]>();
  for (const notice of notices)
    waiting.set(notice.communityId, [...(waiting.get(notice.communityId) ?? []), notice]);
  await inTurns([...waiting.keys()], MOST, async (communityId) => {
    const [notice, ...others] = waiting.get(communityId) ?? [];
    if (!notice) return false;
    const hasMore = await inCommunity(database, communityId)
      .transaction()
      .execute((db) => slice(db, notice));
    waiting.set(communityId, hasMore ? [notice, ...others] : others);
    return hasMore || others.length > 0;
  });
}
