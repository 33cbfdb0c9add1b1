/** When something was said by a phone's clock, never later than now; now where it does not say. */
export const happenedAt = (given: string | undefined, now: Date): Date =>
  given === undefined ? now : new Date(Math.min(Date.parse(given), now.getTime()));
