import type { Postmaster } from './postmaster';

/** Ends again so soon after a start that another start would not help. */
const AT_ONCE_MS = 10_000;
const MOST_AT_ONCE = 3;

interface Wish {
  /** Starts it, at the same address each time; `died` is called when it ends without having been asked to. */
  start: (died: () => void) => Promise<Postmaster>;
  /** Called when it cannot be kept running. */
  gaveUp: () => void;
}

/** Runs PostgreSQL and starts it again when it ends by itself; `stop` ends it for good. */
export async function keepRunning({ start, gaveUp }: Wish): Promise<Postmaster> {
  let isWanted = true;
  let startedAt = 0;
  let endedAtOnce = 0;
  const begin = (): Promise<Postmaster> => {
    startedAt = performance.now();
    return start(revive);
  };
  const revive = (): void => {
    if (!isWanted) return;
    endedAtOnce = performance.now() - startedAt < AT_ONCE_MS ? endedAtOnce + 1 : 0;
    if (endedAtOnce >= MOST_AT_ONCE) return gaveUp();
    running = begin();
    running.catch(gaveUp);
  };
  let running = begin();
  await running;
  return {
    stop: async () => {
      isWanted = false;
      // A start that failed has been told already, and left nothing to stop.
      const last = await running.catch(() => undefined);
      await last?.stop();
    },
  };
}
