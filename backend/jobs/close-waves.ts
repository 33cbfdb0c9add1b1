import { sql } from 'kysely';
import type { App } from '../kernel/app-parts';
import { closeDueWave, planWaves } from '../modules/orders/public';

/** Closes every wave whose time has come, one transaction each, and plans the next two days. May run twice. */
export async function closeWaves(app: App, now: Date): Promise<void> {
  const { rows } = await sql<{ communityId: string; id: string }>`
    select community_id as "communityId", id from waves where closed_at is null and closes_at <= ${now}
     order by closes_at limit 500`.execute(app.database.db);
  for (const { communityId, id } of rows) {
    await app.database.db.transaction().execute((db) => closeDueWave(db, communityId, id, now));
  }
  await planAll(app, now);
}

async function planAll(app: App, now: Date): Promise<void> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct community_id as "communityId" from wave_times`.execute(app.database.db);
  for (const { communityId } of rows) {
    await app.database.db.transaction().execute((db) => planWaves(db, communityId, now));
  }
}
