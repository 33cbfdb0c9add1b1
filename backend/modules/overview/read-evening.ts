import { EveningTopic, type EveningFigure, type getEvening as procedure } from '@/contract/overview';
import { beijingDay, type DaySpan } from '@/domain/beijing-day';
import type { Database } from '../../db/database';
import type { Handler } from '../../kernel/implement';
import { dayOf } from './day-of';
import { countFigures } from './figures';

interface Evening {
  day: string;
  isToday: boolean;
  from: string;
  to: string;
  figures: EveningFigure[];
}

/** What was done on a day; what is open belongs to today alone, since nobody has written down how it stood before. */
export async function readEvening(
  db: Database,
  communityId: string,
  now: Date,
  asked: Partial<DaySpan>,
): Promise<Evening> {
  const today = beijingDay(now.toISOString());
  const day = asked.day ?? today;
  const span = dayOf(communityId, now, { ...asked, day });
  const isToday = day === today;
  const topics = EveningTopic.options.filter((topic) => isToday || topic !== 'open');
  const [from, to] = [span.from.toISOString(), span.to.toISOString()];
  return { day, isToday, from, to, figures: await countFigures(db, span, topics) };
}

/** What was done on a day in Beijing and what is open now, in numbers. */
export const getEvening: Handler<typeof procedure> = (ctx, { communityId, ...span }) =>
  readEvening(ctx.db, communityId, ctx.now, span);
