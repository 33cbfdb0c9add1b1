import { beijingDay } from './beijing-day';

/** From the first to the last departure of a day, by Beijing's clock ('08:30'). */
export interface DepartureTimes {
  firstAt: string;
  lastAt: string;
  everyMinutes: number;
}

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** How many leave in a day. */
export const countDepartures = ({ firstAt, lastAt, everyMinutes }: DepartureTimes): number =>
  Math.floor((minutesOf(lastAt) - minutesOf(firstAt)) / everyMinutes) + 1;

/** The departures of a day ('2026-11-30'), as moments in ms. */
export function departuresOf(times: DepartureTimes, day: string): number[] {
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  const first = minutesOf(times.firstAt);
  return Array.from(
    { length: countDepartures(times) },
    (_, nth) => midnight + (first + nth * times.everyMinutes) * MINUTE_MS,
  );
}

/** The first departure at `from` or after it, today or tomorrow; both in ms. */
export function nextDeparture(times: DepartureTimes, from: number): number {
  const coming = [from, from + DAY_MS].flatMap((moment) =>
    departuresOf(times, beijingDay(new Date(moment).toISOString())),
  );
  // Tomorrow's first is always to come.
  return coming.find((moment) => moment >= from) ?? from + DAY_MS;
}
