import { daysOf, spanBounds, type DaySpan } from '@/domain/beijing-day';
import type { RawBuilder } from 'kysely';
import { Refusal } from '../../kernel/refusal';

/** A community on a day in Beijing: from its first moment to the first of the next day. */
export interface DayOf {
  communityId: string;
  from: Date;
  to: Date;
  now: Date;
}

/**
 * The rows of one topic, each with: key (which number it counts in), name, id, at, household_id, entrance_id, target_id,
 * quantity, fen, label (what the number is called), label_at, owner. Numbers and lists are both read from it, so that a
 * number cannot differ from the list it opens.
 */
export type Facts = (day: DayOf) => RawBuilder<unknown>;

const MOST_DAYS = 31;

/** A day in Beijing, or several that end with it, as the database asks for them. Refuses PERIOD_WRONG. */
export function dayOf(communityId: string, now: Date, span: DaySpan): DayOf {
  const days = daysOf(span);
  if (days < 1 || days > MOST_DAYS) throw new Refusal('PERIOD_WRONG', { most: MOST_DAYS });
  const { from, to } = spanBounds(span);
  return { communityId, from: new Date(from), to: new Date(to), now };
}
