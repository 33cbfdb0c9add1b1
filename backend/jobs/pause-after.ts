const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;
/** With the pauses between them they span more than four hours: a platform's bad evening. */
const MOST_ATTEMPTS = 10;

/** How long to wait after so many failed attempts, ms: a minute, then twice as long each time, an hour at most; null: no more. */
export const pauseAfter = (attempts: number): number | null =>
  attempts >= MOST_ATTEMPTS ? null : Math.min(LONGEST_MS, MINUTE_MS * 2 ** (attempts - 1));
