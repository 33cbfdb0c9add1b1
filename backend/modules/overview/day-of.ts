import { daysOf, MOST_SPAN_DAYS, type DaySpan } from '@/domain/beijing-day';
import { Refusal } from '../../kernel/refusal';
import { daysAsAsked, type DayOf } from './day-facts';

/** A day in Beijing, or several that end with it, as the database asks for them. Refuses PERIOD_WRONG. */
export function dayOf(communityId: string, now: Date, span: DaySpan): DayOf {
  const days = daysOf(span);
  if (days < 1 || days > MOST_SPAN_DAYS) throw new Refusal('PERIOD_WRONG', { most: MOST_SPAN_DAYS });
  return daysAsAsked(communityId, now, span);
}
