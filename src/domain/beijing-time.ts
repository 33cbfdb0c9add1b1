import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const OFFSET_MINUTES = 8 * 60;
const DAY_MS = 24 * 3_600_000;

/** A moment as a clock in Beijing shows it: a fixed +08:00, without Intl, which a phone's logic layer may lack. */
const inBeijing = (iso: string) => dayjs.utc(iso).utcOffset(OFFSET_MINUTES);

/** The calendar and the clock on a wall in Beijing. `weekday` counts from Sunday = 0, `dayNumber` days since 1970. */
export interface BeijingParts {
  year: number;
  month: number;
  date: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
  dayNumber: number;
}

/** Reads a moment (UTC ISO) as Beijing's calendar and clock show it. */
export function beijingParts(iso: string): BeijingParts {
  const there = inBeijing(iso);
  return {
    year: there.year(),
    month: there.month() + 1,
    date: there.date(),
    hour: there.hour(),
    minute: there.minute(),
    second: there.second(),
    weekday: there.day(),
    dayNumber: Math.floor((there.valueOf() + OFFSET_MINUTES * 60_000) / DAY_MS),
  };
}

/** '18:00' of a moment. */
export const formatClock = (iso: string): string => inBeijing(iso).format('HH:mm');

const near: Record<string, string> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' };

/** Whether two moments fall on the same day in Beijing. */
export const isSameDay = (one: string, other: string): boolean =>
  beijingParts(one).dayNumber === beijingParts(other).dayNumber;

/** '今天', '明天' or '11月23日' of a moment, seen from `now`; another year is named. */
export function formatDay(iso: string, now: string): string {
  const there = beijingParts(iso);
  const here = beijingParts(now);
  const word = near[String(there.dayNumber - here.dayNumber)];
  if (word) return word;
  const date = `${there.month}月${there.date}日`;
  return there.year === here.year ? date : `${there.year}年${date}`;
}

/** '今天 18:00' of a moment, seen from `now`. */
export const formatMoment = (iso: string, now: string): string =>
  `${formatDay(iso, now)} ${formatClock(iso)}`;

/** The moment (UTC ISO) at which the clock in Beijing shows `clock` ('16:30') on the day of `onDayOf`. */
export function beijingMoment(clock: string, onDayOf: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return inBeijing(onDayOf).startOf('day').hour(hour).minute(minute).toISOString();
}
