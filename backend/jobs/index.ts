import type { App } from '../kernel/app-parts';
import { closeWaves } from './close-waves';
import { countCommunities } from './count-communities';
import { drainOutbox } from './drain-outbox';
import { freeRequests } from './free-requests';
import { remindOfStock } from './remind-of-stock';
import { tellLevelChanges } from './tell-level-changes';
import { forgetFormerResidents } from './forget-former-residents';
import { forgetOldRows } from './forget-old-rows';

/** All that happens by itself. Each step is sliced and repeatable: late, twice or on two machines does no harm. */
export async function runJobs(app: App, now: Date): Promise<void> {
  await closeWaves(app, now);
  await remindOfStock(app, now);
  await freeRequests(app, now);
  await tellLevelChanges(app, now);
  await drainOutbox(app, now);
  await countCommunities(app, now);
  await forgetOldRows(app, now);
  await forgetFormerResidents(app, now);
}

export { drainOutbox };
