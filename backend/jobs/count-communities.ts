import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { countCommunity, listToCount } from '../modules/overview/public';

/** Communities a round; those that wait the longest come first. */
const SLICE = 100;

/** Keeps the numbers that supervisors and commanders read; what the nightly recount finds wrong is an alarm. */
export async function countCommunities(app: App, now: Date): Promise<void> {
  for (const communityId of await listToCount(everywhere(app.database), now, SLICE)) {
    for (const miscount of await countCommunity(inCommunity(app.database, communityId), communityId, now)) {
      app.log.error({ communityId, ...miscount }, 'a number of a community was wrong');
      app.faults.note('miscounted');
    }
  }
}
