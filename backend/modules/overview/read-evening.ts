import { EveningTopic, type EveningFigure } from '@/contract/overview';
import { beijingDay } from '@/domain/beijing-day';
import type { Database } from '../../db/database';
import { dayOf } from './day-of';
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
