const firstDelay = 5_000;
const longestDelay = 300_000;

/** Calls back once after that many milliseconds; gives back how to stop. */
export type Later = (ms: number, run: () => void) => () => void;

/** Waits 5 s before the next try, then twice as long each time, at most 5 minutes. */
export function createBackOff(later: Later) {
  let delay = firstDelay;
  let stop = () => {};
  return {
    reset: () => {
      delay = firstDelay;
    },
    stop: () => stop(),
    wait: (run: () => void) => {
      stop();
      stop = later(delay, run);
      delay = Math.min(delay * 2, longestDelay);
    },
  };
}
