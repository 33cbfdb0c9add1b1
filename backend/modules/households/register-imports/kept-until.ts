const DAY_MS = 24 * 3600_000;
const KEPT_MS = 30 * DAY_MS;

/** Until when the rows of an import wait for a person: 30 days after it began, or after what was good in it came in. */
export const keptUntil = ({ startedAt, confirmedAt }: { startedAt: Date; confirmedAt: Date | null }): Date =>
  new Date((confirmedAt ?? startedAt).getTime() + KEPT_MS);

/** What began, or was last confirmed, before this moment is kept no longer. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_MS);
