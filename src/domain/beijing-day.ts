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

/** A time that a report is about: the days from `firstDay` to `day`, each ending at `cutOff` ('18:00') or at midnight. */
export interface DaySpan {
  day: string;
  firstDay?: string | undefined;
  cutOff?: string | undefined;
}

/** The moments (UTC ISO) between which it lies; `to` belongs to what comes after. */
export function spanBounds({ day, firstDay = day, cutOff }: DaySpan): { from: string; to: string } {
  if (cutOff === undefined) return { from: dayBounds(firstDay).from, to: dayBounds(day).to };
  return {
    from: beijingMoment(cutOff, noonOf(daysLater(firstDay, -1))),
    to: beijingMoment(cutOff, noonOf(day)),
  };
}

/** How many days it has. */
export const daysOf = ({ day, firstDay = day }: DaySpan): number =>
  Math.round((Date.parse(noonOf(day)) - Date.parse(noonOf(firstDay))) / DAY_MS) + 1;

/** A report asks for so many days at most (PERIOD_WRONG). */
export const MOST_SPAN_DAYS = 31;

/** The same length of days, ending with another day; never longer than may be asked for. */
export function spanEndingOn(day: string, span: DaySpan): DaySpan {
  if (span.firstDay === undefined) return { ...span, day };
  const days = Math.min(Math.max(daysOf(span), 1), MOST_SPAN_DAYS);
  return { ...span, day, firstDay: daysLater(day, 1 - days) };
}
