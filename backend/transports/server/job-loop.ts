/** Runs the jobs again and again, never two at once. */
export interface JobLoop {
  /** Something was committed: what it promised should not wait for the next round. */
  soon(): void;
  /** No further round; answers when the one under way is done. */
  stop(): Promise<void>;
}

interface Wish {
  run: () => Promise<void>;
  /** Milliseconds between two rounds. */
  everyMs: number;
  /** Commits of so many milliseconds are served by one round. */
  soonMs: number;
  failed: (error: unknown) => void;
}

/** Starts with a round at once. A failed round is told to `failed`, and the next one comes as usual. */
export function startJobLoop({ run, everyMs, soonMs, failed }: Wish): JobLoop {
  let timer: NodeJS.Timeout | undefined;
  let due = Infinity;
  let underWay: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;

  const plan = (ms: number): void => {
    if (isStopped || due <= Date.now() + ms) return;
    clearTimeout(timer);
    due = Date.now() + ms;
    timer = setTimeout(round, ms);
  };
  const round = (): void => {
    due = Infinity;
    isWanted = false;
    underWay = run()
      .catch(failed)
      .finally(() => {
        underWay = undefined;
        plan(isWanted ? soonMs : everyMs);
      });
  };
  round();
  return {
    soon: () => {
      isWanted = true;
      if (!underWay) plan(soonMs);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
