import { everywhere, inCommunity } from '../kernel/in-community';
import type { App } from '../kernel/app-parts';
import {
  forgetEnded,
  forgetFormer,
  listCommunitiesToForget,
  listToLookThrough,
} from '../modules/households/public';
import { inTurns } from './in-turns';

const SLICE = 100;
const FORMER_SLICE = { values: 5_000, households: SLICE };
/** Slices a round; what is left waits for the next. */
const MOST = 20;

/** Forgets who lived in households that ended long ago, and who has left those that live on; a slice a transaction. */
export async function forgetFormerResidents(app: App, now: Date): Promise<void> {
  const { database, secrets } = app;
  await inTurns(await listCommunitiesToForget(everywhere(database), now), MOST, async (communityId) => {
    const most = SLICE;
    return (await forgetEnded(inCommunity(database, communityId), communityId, { now, most })) === most;
  });
  await inTurns(await listToLookThrough(everywhere(database), now, MOST), MOST, (communityId) =>
    forgetFormer({ db: inCommunity(database, communityId), secrets }, communityId, {
      now,
      most: FORMER_SLICE,
    }),
  );
}
