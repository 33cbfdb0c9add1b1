import { beijingDay, dayBounds } from '@/domain/beijing-day';
import type { DayOf } from './day-facts';

/** A day in Beijing as the database asks for it; today without one. */
export function dayOf(communityId: string, now: Date, day = beijingDay(now.toISOString())): DayOf {
  const { from, to } = dayBounds(day);
  return { communityId, from: new Date(from), to: new Date(to), now };
}
