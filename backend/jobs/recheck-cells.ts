import type { App } from '../kernel/app-parts';
import { everywhere, inCommunity } from '../kernel/in-community';
import { listCommunitiesToRecheck, recheckCells as recheck } from '../modules/door-knocks/public';
import { inTurns } from './in-turns';

const SLICE = 100;
const MOST_SLICES = 20;

/**
 * Cells that say something else by now though nobody knocked: a vacant home that ordered, a register that was corrected.
 * Slice by slice; what another instance has done is not due any more.
 */
export async function recheckCells({ database, secrets }: App, now: Date): Promise<void> {
  await inTurns(await listCommunitiesToRecheck(everywhere(database)), MOST_SLICES, async (communityId) => {
    const done = await inCommunity(database, communityId)
      .transaction()
      .execute((db) => recheck({ db, secrets, now }, communityId, SLICE));
    return done === SLICE;
  });
}
