import type { App } from '../kernel/app-parts';
import { countCommunity, listToCount } from '../modules/overview/public';

/** Communities a round; those that wait the longest come first. */
const SLICE = 100;

/** Keeps the numbers that supervisors and commanders read; what the nightly recount finds wrong is an alarm. */
export async function countCommunities(app: App, now: Date): Promise<void> {
  const { db } = app.database;
  for (const communityId of await listToCount(db, now, SLICE)) {
    for (const miscount of await countCommunity(db, communityId, now)) {
      app.log.error({ communityId, ...miscount }, 'a number of a community was wrong');
      app.faults.note('miscounted');
    }
  }
}
