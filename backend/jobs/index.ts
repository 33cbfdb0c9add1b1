import type { App } from '../kernel/app-parts';
import { everywhere } from '../kernel/in-community';
import { closeWaves } from './close-waves';
import { countCommunities } from './count-communities';
import { drainOutbox } from './drain-outbox';
import { followGoods } from './follow-goods';
import { freeRequests } from './free-requests';
import { keepCells } from './keep-cells';
import { queueNotices } from './queue-notices';
import { moveRelays } from './move-relays';
import { noteJobRuns, type JobEnd } from './job-runs';
import { recheckCells } from './recheck-cells';
import { openRollCalls } from './open-roll-calls';
import { remindOfStock } from './remind-of-stock';
import { remindToFetch } from './remind-to-fetch';
import { sendDeliveries } from './send-deliveries';
import { takeHandOuts } from './take-hand-outs';
import { tellLevelChanges } from './tell-level-changes';
import { forgetFormerResidents } from './forget-former-residents';
import { forgetOldRows } from './forget-old-rows';

type Job = (app: App, now: Date) => Promise<unknown>;

/** In this order: what closes a wave comes before what tells of it. Named here, because a build shortens names. */
const jobs = {
  closeWaves,
  remindOfStock,
  remindToFetch,
  freeRequests,
  followGoods,
  keepCells,
  recheckCells,
  queueNotices,
  moveRelays,
  takeHandOuts,
  tellLevelChanges,
  openRollCalls,
  drainOutbox,
  countCommunities,
  forgetOldRows,
  forgetFormerResidents,
} satisfies Readonly<Record<string, Job>>;

/** What waits for other people's machines: beside the others, so that a slow one keeps no wave open. */
const sending = 'sendDeliveries';

export type JobName = keyof typeof jobs | typeof sending;

/** The names under which the jobs stand in `job_runs`. */
export const jobNames = [...Object.keys(jobs), sending] as readonly JobName[]; // of the very object above

/**
 * All that happens by itself. Each step is sliced and repeatable: late, twice or on two machines does no harm. One that
 * fails keeps no other from its turn; the first failure is thrown at the end, when all is written down.
 */
export const runJobs = (app: App, now: Date): Promise<void> =>
  runInTurn(
    app,
    Object.entries(jobs).map(([name, job]) => [name, () => job(app, now)]),
  );

/** Sends what is to leave the house; after `stopping` nothing more is begun. */
export const runSending = (app: App, now: Date, stopping?: AbortSignal): Promise<void> =>
  runInTurn(app, [[sending, () => sendDeliveries(app, now, stopping)]]);

async function runInTurn(app: App, turns: readonly [string, () => Promise<unknown>][]): Promise<void> {
  const ends: JobEnd[] = [];
  const failures: unknown[] = [];
  for (const [name, job] of turns) {
    const failure = await failureOf(job);
    if (failure) failures.push(failure.error);
    ends.push({ job: name, failedWith: failure ? nameOf(failure.error) : null });
  }
  const unwritten = await failureOf(() => noteJobRuns(everywhere(app.database), ends));
  if (unwritten) failures.push(unwritten.error);
  if (failures.length > 0) throw failures[0];
}

async function failureOf(work: () => Promise<unknown>): Promise<{ error: unknown } | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return { error };
  }
}

/** The kind alone: its words may name a person. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

export { drainOutbox, moveRelays, queueNotices, sendDeliveries };
