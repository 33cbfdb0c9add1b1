import { formatClock, formatMoment, isSameDay } from '@/domain/beijing-time';

/** '12:00' of a moment today, '明天 12:00' of any other, seen from `now`: for lines with little room. */
export const nearMoment = (iso: string, now: string): string =>
  isSameDay(iso, now) ? formatClock(iso) : formatMoment(iso, now);
