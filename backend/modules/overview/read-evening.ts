import { EveningTopic, type EveningFigure, type getEvening as procedure } from '@/contract/overview';
import { beijingDay } from '@/domain/beijing-day';
import type { Database } from '../../db/database';
import type { Handler } from '../../kernel/implement';
import { dayOf } from './day-facts';
import { countFigures } from './figures';

interface Evening {
  day: string;
  isToday: boolean;
  figures: EveningFigure[];
}

/** What was done on a day; what is open belongs to today alone, since nobody has written down how it stood before. */
export async function readEvening(
  db: Database,
  communityId: string,
  now: Date,
  asked?: string,
): Promise<Evening> {
  const today = beijingDay(now.toISOString());
  const day = asked ?? today;
  const isToday = day === today;
  const topics = EveningTopic.options.filter((topic) => isToday || topic !== 'open');
  return { day, isToday, figures: await countFigures(db, dayOf(communityId, now, day), topics) };
}

/** What was done on a day in Beijing and what is open now, in numbers. */
export const getEvening: Handler<typeof procedure> = (ctx, { communityId, day }) =>
  readEvening(ctx.db, communityId, ctx.now, day);
