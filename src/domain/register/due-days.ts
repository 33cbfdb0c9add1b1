import { beijingDay, daysLater } from '../beijing-day';

/** Between which days a child that is on its way now may be expected; one that is late by a month was missed. */
export const dueDays = (now: string): { first: string; last: string } => {
  const today = beijingDay(now);
  return { first: daysLater(today, -30), last: daysLater(today, 300) };
};
