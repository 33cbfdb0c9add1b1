import { spanBounds, type DaySpan } from '@/domain/beijing-day';
import type { RawBuilder } from 'kysely';

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

/** The days of a span as the database asks for them. */
export function daysAsAsked(communityId: string, now: Date, span: DaySpan): DayOf {
  const { from, to } = spanBounds(span);
  return { communityId, from: new Date(from), to: new Date(to), now };
}
