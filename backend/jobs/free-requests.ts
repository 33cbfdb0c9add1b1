import { everywhere } from '../kernel/in-community';
import type { App } from '../kernel/app-parts';
import { freeOverdue } from '../modules/orders/public';

const MOST_SLICES = 50;

/** Requests that a helper has kept past their time are open again; slice by slice, each told once. */
export async function freeRequests(app: App, now: Date): Promise<void> {
  for (let slice = 0; slice < MOST_SLICES; slice += 1) {
    const freed = await everywhere(app.database)
      .transaction()
      .execute((db) => freeOverdue(db, now));
    if (freed === 0) return;
  }
}
