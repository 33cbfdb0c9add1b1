import { everywhere } from '../kernel/in-community';
import type { App } from '../kernel/app-parts';
import { forgetEnded, forgetFormer } from '../modules/households/public';

const SLICE = 100;
const FORMER_SLICE = { values: 5_000, households: SLICE };
/** Slices a round; what is left waits for the next. */
const MOST = 20;

/** Forgets who lived in households that ended long ago, and who has left those that live on; a slice a transaction. */
export async function forgetFormerResidents(app: App, now: Date): Promise<void> {
  const { database, secrets } = app;
  await inSlices(async () => (await forgetEnded(everywhere(database), now, SLICE)) === SLICE);
  await inSlices(() => forgetFormer({ db: everywhere(database), secrets }, now, FORMER_SLICE));
}

async function inSlices(goesOn: () => Promise<boolean>): Promise<void> {
  for (let slice = 0; slice < MOST; slice += 1) if (!(await goesOn())) return;
}
