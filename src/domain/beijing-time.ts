const offset = 8 * 3600_000;
const day = 24 * 3600_000;
const two = (count: number) => String(count).padStart(2, '0');

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

/** Reads a moment (UTC ISO) at the fixed +08:00 of Beijing, without Intl, which a phone's logic layer may lack. */
export function beijingParts(iso: string): BeijingParts {
  const shifted = new Date(Date.parse(iso) + offset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
    dayNumber: Math.floor(shifted.getTime() / day),
  };
}

/** '18:00' of a moment. */
export function formatClock(iso: string): string {
  const { hour, minute } = beijingParts(iso);
  return `${two(hour)}:${two(minute)}`;
}

const near: Record<string, string> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' };

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
  const midnight = beijingParts(onDayOf).dayNumber * day - offset;
  return new Date(midnight + (hour * 60 + minute) * 60_000).toISOString();
}
