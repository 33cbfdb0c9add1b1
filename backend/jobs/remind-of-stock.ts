import { everywhere } from '../kernel/in-community';
import type { App } from '../kernel/app-parts';
import { tellBackInStock } from '../modules/orders/public';

const SLICE = 200;
const MAX_SLICES = 20;

/** Tells households that waited for a sold-out product that a new wave has it; slice by slice, each told once. */
export async function remindOfStock(app: App, now: Date): Promise<void> {
  for (let slice = 0; slice < MAX_SLICES; slice += 1) {
    const told = await everywhere(app.database)
      .transaction()
      .execute((db) => tellBackInStock({ db, now }, SLICE));
    if (told < SLICE) return;
  }
}
