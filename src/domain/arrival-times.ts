import { beijingMoment } from './beijing-time';
import { lastOf } from './last-of';

const HALF_HOUR_MS = 1_800_000;
const DAY_MS = 86_400_000;
const earliestHour = 6;
const latestHour = 22;
const daysAhead = 3;

const clocks = Array.from({ length: (latestHour - earliestHour) * 2 + 1 }, (_, index) => {
  const hour = String(earliestHour + Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

/** The half hours (UTC ISO) at which a supplier may still come on the day of `onDayOf`, 06:00–22:00 in Beijing. */
export const arrivalTimesOn = (onDayOf: string, now: string): string[] =>
  clocks.map((clock) => beijingMoment(clock, onDayOf)).filter((moment) => moment > now);

/** Today and the next two days, each by one moment of it, without a day that has no time left. */
export const arrivalDays = (now: string): string[] =>
  Array.from({ length: daysAhead }, (_, index) =>
    new Date(Date.parse(now) + index * DAY_MS).toISOString(),
  ).filter((day) => arrivalTimesOn(day, now).length > 0);

/**
 * A first guess for the picker: two hours before the promise at the door, so that there is time to sort and carry;
 * when that is past, the first half hour at least one hour ahead.
 */
export function likelyArrival(deliverBy: string, now: string): string {
  const soonest = Date.parse(now) + 2 * HALF_HOUR_MS;
  const wished = Math.max(Date.parse(deliverBy) - 4 * HALF_HOUR_MS, soonest);
  const rounded = new Date(Math.ceil(wished / HALF_HOUR_MS) * HALF_HOUR_MS).toISOString();
  const choices = arrivalDays(now).flatMap((day) => arrivalTimesOn(day, now));
  return choices.find((moment) => moment >= rounded) ?? lastOf(choices) ?? rounded;
}
