import { beijingMoment } from '@/domain/beijing-time';
import { REMIND_FROM, TOLD_BEFORE_MS } from '@/domain/pick-up';
import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { listCommunitiesToRemind, remindNotFetched } from '../modules/dispatch/public';
import { inTurns } from './in-turns';

const SLICE = 200;
const MAX_SLICES = 20;

/** In the evening reminds households of what they have not fetched, once each; in slices, late or twice does no harm. */
export async function remindToFetch({ database }: App, now: Date): Promise<void> {
  if (now.toISOString() < beijingMoment(REMIND_FROM, now.toISOString())) return;
  const before = new Date(now.getTime() - TOLD_BEFORE_MS);
  const due = await listCommunitiesToRemind(everywhere(database), before);
  await inTurns(due, MAX_SLICES, async (communityId) => {
    const told = await inCommunity(database, communityId)
      .transaction()
      .execute((db) => remindNotFetched({ db, now }, communityId, { before, most: SLICE }));
    return told === SLICE;
  });
}
