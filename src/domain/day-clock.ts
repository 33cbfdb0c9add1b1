import { beijingDay } from './beijing-day';
import { beijingMoment, formatClock } from './beijing-time';

/** A moment as it is filled in: the day and the clock of Beijing. */
export interface DayClock {
  /** 'YYYY-MM-DD'. */
  day: string;
  /** '18:00'. */
  clock: string;
}

/** The moment (UTC ISO); null while the day or the clock is missing. */
export const momentOf = ({ day, clock }: DayClock): string | null =>
  day === '' || clock === '' ? null : beijingMoment(clock, `${day}T04:00:00.000Z`);

/** A moment as it stands in the fields. */
export const dayClockOf = (iso: string): DayClock => ({ day: beijingDay(iso), clock: formatClock(iso) });
