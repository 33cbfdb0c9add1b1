import { everywhere, inCommunity } from '../kernel/in-community';
import type { App } from '../kernel/app-parts';
import { freeOverdue, listWithOverdue } from '../modules/orders/public';
import { inTurns } from './in-turns';

const MOST_SLICES = 50;

/** Requests that a helper has kept past their time are open again; slice by slice, each told once. */
export async function freeRequests({ database }: App, now: Date): Promise<void> {
  await inTurns(await listWithOverdue(everywhere(database), now), MOST_SLICES, (communityId) =>
    inCommunity(database, communityId)
      .transaction()
      .execute((db) => freeOverdue(db, communityId, now)),
  );
}
