import type { App } from '../kernel/app-parts';
import { forgetEnded } from '../modules/households/public';

const SLICE = 100;
/** Slices a round; what is left waits for the next. */
const MOST = 20;

/** Forgets who lived in households that ended long ago, a slice a transaction. */
export async function forgetFormerResidents(app: App, now: Date): Promise<void> {
  for (let slice = 0; slice < MOST; slice += 1) {
    if ((await forgetEnded(app.database.db, now, SLICE)) < SLICE) return;
  }
}
