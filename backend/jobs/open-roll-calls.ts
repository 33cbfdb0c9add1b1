import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { openDueRollCall } from '../modules/door-knocks/public';
import { listCommunitiesToCall } from '../modules/households/public';
import { inTurns } from './in-turns';

/** Roll-calls of a community a run. */
const MOST = 20;

/** A change of level that has come into force asks its households how they are, where staff said so; each once. */
export async function openRollCalls({ database }: App, now: Date): Promise<void> {
  await inTurns(await listCommunitiesToCall(everywhere(database), now), MOST, (communityId) =>
    inCommunity(database, communityId)
      .transaction()
      .execute((db) => openDueRollCall({ db, now }, communityId)),
  );
}
