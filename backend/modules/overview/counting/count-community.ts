import { beijingDay, daysLater } from '@/domain/beijing-day';
import { beijingParts } from '@/domain/beijing-time';
import type { Database } from '../../../db/database';
import * as dayCounts from './community-day-counts';
import * as deltas from './count-deltas';
import * as counted from './counted-communities';

const MINUTE_MS = 60_000;
/** Numbers are at most so old while the job runs. */
const COUNT_EVERY_MS = MINUTE_MS;
/** An order of a wave that closed days ago is neither cancelled nor placed any more. */
const OPEN_DAYS = 3;
/** Longer than orders are looked at, so that nothing is forgotten that could be noted again. */
const KEPT_DAYS = 8;
/** In the night, when nobody orders. */
const RECOUNT_HOUR = 3;

/** The communities whose turn it is to be counted. */
export const listToCount = (db: Database, now: Date, most: number): Promise<string[]> =>
  counted.listDue(db, new Date(now.getTime() - COUNT_EVERY_MS), most);

/**
 * Notes and folds what has changed in one community; once a night it recounts everything, and answers what had been
 * wrong. One transaction that sees one moment; whoever comes second, or at the same time, does nothing.
 */
export async function countCommunity(
  db: Database,
  communityId: string,
  now: Date,
): Promise<dayCounts.Miscount[]> {
  await counted.add(db, communityId);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const claimed = await counted.claim(snapshot, communityId, new Date(now.getTime() - COUNT_EVERY_MS));
      if (!claimed) return [];
      const today = beijingDay(now.toISOString());
      await deltas.note(snapshot, { communityId, from: daysLater(today, -OPEN_DAYS), now });
      await dayCounts.fold(snapshot, communityId, now);
      if (!isTime(now) || claimed.recountedOn === today) {
        await counted.markCounted(snapshot, communityId, now, claimed.recountedOn);
        return [];
      }
      await deltas.forget(snapshot, communityId, daysLater(today, -KEPT_DAYS));
      await counted.markCounted(snapshot, communityId, now, today);
      return dayCounts.recount(snapshot, communityId);
    });
}

const isTime = (now: Date): boolean => beijingParts(now.toISOString()).hour >= RECOUNT_HOUR;
