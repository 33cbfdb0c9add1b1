import { beijingDay } from '@/domain/beijing-day';
import { sql } from 'kysely';

/** Whether a pause (`p`) holds on Beijing's day of this moment: its last day is part of it. */
export const pausedOn = (now: Date) =>
  sql`p.lifted_at is null and (p.until_on is null or p.until_on >= ${beijingDay(now.toISOString())}::date)`;
