import { setTimeout as sleep } from 'node:timers/promises';

interface Parts {
  /** How long /readyz says no before the door closes, so that a load balancer has noticed; 0 without one. */
  announceMs: number;
  /** One after the other: the door first, the database last. */
  steps: readonly (() => Promise<unknown>)[];
  /** Whoever waits for our end kills us soon after. */
  limitMs: number;
}

/** Ends in order, within the limit. Answers false when it could not wait for everything. */
export async function stopInOrder({ announceMs, steps, limitMs }: Parts): Promise<boolean> {
  const limit = new AbortController();
  const late = sleep(announceMs + limitMs, false, { signal: limit.signal }).catch(() => false);
  const done = (async () => {
    await sleep(announceMs);
    for (const step of steps) await step();
    return true;
  })();
  return Promise.race([done, late]).finally(() => limit.abort());
}
