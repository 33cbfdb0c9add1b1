import { everywhere, inCommunity } from '../kernel/in-community';
import { sql } from 'kysely';
import type { App } from '../kernel/app-parts';
import {
  carryWishes,
  closeDueWave,
  listCommunitiesWithLeftOverWishes,
  planWaves,
} from '../modules/orders/public';
import { inTurns } from './in-turns';

const MOST_SLICES = 50;

/** Closes every wave whose time has come, one transaction each, and plans the next two days. May run twice. */
export async function closeWaves(app: App, now: Date): Promise<void> {
  const { rows } = await sql<{ communityId: string; id: string }>`
    select community_id, id from waves where closed_at is null and closes_at <= ${now}
     order by closes_at limit 500`.execute(everywhere(app.database));
  for (const { communityId, id } of rows) {
    await inCommunity(app.database, communityId)
      .transaction()
      .execute((db) => closeDueWave(db, communityId, id, now));
  }
  await planAll(app, now);
  await carryAll(app, now);
}

/** Each slice is a transaction of its own; what another instance holds is left to it. */
async function carryAll({ database }: App, now: Date): Promise<void> {
  const left = await listCommunitiesWithLeftOverWishes(everywhere(database));
  await inTurns(left, MOST_SLICES, (communityId) =>
    inCommunity(database, communityId)
      .transaction()
      .execute((db) => carryWishes(db, communityId, now)),
  );
}

async function planAll(app: App, now: Date): Promise<void> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct community_id from wave_times`.execute(everywhere(app.database));
  for (const { communityId } of rows) {
    await inCommunity(app.database, communityId)
      .transaction()
      .execute((db) => planWaves(db, communityId, now));
  }
}
