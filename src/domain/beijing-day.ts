import { beijingMoment, beijingParts } from './beijing-time';

const two = (count: number): string => String(count).padStart(2, '0');
const noonOf = (day: string): string => `${day}T04:00:00.000Z`;
const DAY_MS = 24 * 3_600_000;

/** '2026-11-22' of a moment (UTC ISO), as the calendar in Beijing shows it. */
export function beijingDay(iso: string): string {
  const { year, month, date } = beijingParts(iso);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** The moments (UTC ISO) between which a day in Beijing lies; `to` belongs to the next day. */
export function dayBounds(day: string): { from: string; to: string } {
  const from = beijingMoment('00:00', noonOf(day));
  return { from, to: new Date(Date.parse(from) + DAY_MS).toISOString() };
}

/** The day so many days later (earlier when below zero). */
export const daysLater = (day: string, days: number): string =>
  beijingDay(new Date(Date.parse(noonOf(day)) + days * DAY_MS).toISOString());

/** '11月22日' of a day. */
export function formatDate(day: string): string {
  const { month, date } = beijingParts(noonOf(day));
  return `${month}月${date}日`;
}
