/** When something was said by a phone's clock, never later than now; now where it does not say. */
export const happenedAt = (given: string | undefined, now: Date): Date =>
  given === undefined ? now : new Date(Math.min(Date.parse(given), now.getTime()));

/** Two phones of one person or one home may be so far apart. */
const CLOCKS_APART_MS = 10 * 60_000;

/** Up to when a word of that moment stands against others, whichever comes first: what was said later than this is newer. */
export const countsAgainst = (saidAt: Date): Date => new Date(saidAt.getTime() + CLOCKS_APART_MS);
