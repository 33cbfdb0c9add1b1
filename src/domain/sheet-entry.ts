import type { DropOffOutcome } from '@/contract/dispatch';
import { destinationOf } from './drop-offs';

/** How a row of a sheet meets what is recorded of its door. */
export type SheetMeeting = 'new' | 'same' | 'contradicts';

interface Recorded {
  outcome: DropOffOutcome | null;
  /** The run is over: a door without an outcome counts as brought back. */
  isRunOver: boolean;
}

/**
 * The first word stands. After the end of a run, goods without an outcome lie at the station again: paper that says so
 * adds the reason, paper that says otherwise contradicts.
 */
export function meetRecorded({ outcome, isRunOver }: Recorded, onPaper: DropOffOutcome): SheetMeeting {
  if (outcome) return outcome === onPaper ? 'same' : 'contradicts';
  return isRunOver && destinationOf(onPaper) !== 'sorted' ? 'contradicts' : 'new';
}

const MAY_BE_AHEAD_MS = 2 * 60_000;

/** A desk's clock may be a little ahead: up to two minutes count as now. Null when it cannot have been then. */
export function sheetMoment(given: Date, { loadedAt, now }: { loadedAt: Date; now: Date }): Date | null {
  if (given.getTime() > now.getTime() + MAY_BE_AHEAD_MS) return null;
  // Typed to the minute: the minute in which the run was loaded counts.
  if (given.getTime() < Math.floor(loadedAt.getTime() / 60_000) * 60_000) return null;
  return given > now ? now : given;
}
