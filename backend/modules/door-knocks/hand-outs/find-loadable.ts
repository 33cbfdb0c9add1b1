import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import * as handOutRuns from './hand-out-runs';

/** A run that can still be loaded or unloaded. Refuses NOT_FOUND, RUN_TOO_LATE_FOR_SHARES. */
export async function findLoadable(
  db: Database,
  place: { communityId: string; campaignId: string; runId: string },
): Promise<void> {
  const [run] = await handOutRuns.list(db, place);
  if (!run) throw new Refusal('NOT_FOUND');
  if (!handOutRuns.isLoadable(run)) throw new Refusal('RUN_TOO_LATE_FOR_SHARES');
}
