/** What a household was told last of carrying that stands still. */
export interface Told {
  toldAt: Date;
  /** When its things were to come by that; null: nobody could say. */
  expectedAt: Date | null;
  times: number;
}

/** A time that is no more than this later (one departure of a half-hourly timetable) is told to nobody. */
const LATER_MS = 30 * 60_000;
const MOST_TIMES = 2;

/**
 * Whether a household that waits since a moment is to be told that carrying stands still: once, and once more when the time
 * that it was told has become later by more than half an hour (docs/decisions/0050).
 */
export function isWorthTelling(told: Told | undefined, since: Date, expectedAt: Date | null): boolean {
  if (!told || told.toldAt < since) return true;
  if (told.times >= MOST_TIMES || told.expectedAt === null || expectedAt === null) return false;
  return expectedAt.getTime() - told.expectedAt.getTime() > LATER_MS;
}
