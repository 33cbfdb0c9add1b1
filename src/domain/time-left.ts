import { nextDeparture, type DepartureTimes } from './departures';

const MINUTE_MS = 60_000;
/** What is said is rounded up to this: nobody can promise minutes. */
const STEP_MS = 10 * MINUTE_MS;

/** Where something is on its way to a door, and since when (ms). */
export type OnItsWay =
  | { place: 'depot' }
  /** `since` is the departure; null while it is being loaded. */
  | { place: 'vehicle'; since: number | null; dueAt: number }
  | { place: 'station'; since: number }
  | { place: 'run'; since: number };

/** How long the legs took today, each in minutes, newest or oldest first; none when nothing went that way yet. */
export interface LegsToday {
  rides: readonly number[];
  stationToDoor: readonly number[];
  runToDoor: readonly number[];
}

/** What the timetable of the station says; null: nothing goes there by a timetable. */
export type TimetableLegs = (DepartureTimes & { rideMinutes: number; doorMinutes: number }) | null;

/** The middle of them, of two middle ones the later; undefined of nothing. */
export function medianOf(minutes: readonly number[]): number | undefined {
  const sorted = [...minutes].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

interface Question {
  at: OnItsWay;
  now: number;
  legs: LegsToday;
  timetable: TimetableLegs;
  /** Carrying stands still until then, as far as staff expect (ms). */
  suspendedUntil: number | null;
}

/**
 * When something will be at the door (ms), never before now and rounded up to ten minutes: by what the legs of today took
 * in the middle, else by the timetable. Null when neither says anything: a time that nobody can know is not shown.
 */
export function expectedAtDoor({ at, now, legs, timetable, suspendedUntil }: Question): number | null {
  const goesOn = Math.max(now, suspendedUntil ?? now);
  const toDoor =
    at.place === 'run' ? runLeg(legs, timetable) : (medianOf(legs.stationToDoor) ?? timetable?.doorMinutes);
  const arrives = arrivalOf(at, { goesOn, ride: medianOf(legs.rides) ?? timetable?.rideMinutes, timetable });
  if (toDoor === undefined || arrives === null) return null;
  const isHeld = suspendedUntil !== null && suspendedUntil > now;
  const from = isHeld ? Math.max(arrives, goesOn) : arrives;
  return roundUp(Math.max(from + toDoor * MINUTE_MS, now));
}

/** From the departure of a run to a door; the timetable knows only the whole way from the station. */
const runLeg = (legs: LegsToday, timetable: TimetableLegs): number | undefined =>
  medianOf(legs.runToDoor) ?? timetable?.doorMinutes;

interface Riding {
  goesOn: number;
  ride: number | undefined;
  timetable: TimetableLegs;
}

/** When it is at the station, or was; null when nobody can say. */
function arrivalOf(at: OnItsWay, { goesOn, ride, timetable }: Riding): number | null {
  if (at.place === 'station' || at.place === 'run') return at.since;
  if (ride === undefined) return null;
  if (at.place === 'vehicle') return (at.since ?? Math.max(at.dueAt, goesOn)) + ride * MINUTE_MS;
  return timetable && nextDeparture(timetable, goesOn) + ride * MINUTE_MS;
}

const roundUp = (moment: number): number => Math.ceil(moment / STEP_MS) * STEP_MS;
