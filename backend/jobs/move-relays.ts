import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { listCommunitiesToRelay, moveRelaysOf } from '../modules/notices/public';
import { pausedChannels } from '../modules/messages/public';
import { inTurns } from './in-turns';

/** Begins the next step of the relay wherever its hour has come; a community a transaction. */
export async function moveRelays({ database, channels }: App, now: Date): Promise<void> {
  const paused = (await pausedChannels(everywhere(database))).map(({ channel }) => channel);
  await inTurns(await listCommunitiesToRelay(everywhere(database), now), 1, async (communityId) => {
    await inCommunity(database, communityId)
      .transaction()
      .execute((db) => moveRelaysOf({ db, now, paused, channels }, communityId));
    return false;
  });
}
