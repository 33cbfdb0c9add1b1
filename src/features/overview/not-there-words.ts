import type { Tone } from '@/components/words/pill';
import type { CommunityCounts } from '@/contract/community-counts';

type Counts = Pick<CommunityCounts, 'overdue' | 'dueToday' | 'countedAt'>;

/** How a community stands with what it promised: the days before first, then today. */
export function notThereWords({ overdue, dueToday, countedAt }: Counts): { tone: Tone; words: string } {
  if (!countedAt) return { tone: 'grey', words: '还没数过' };
  if (overdue > 0) return { tone: 'red', words: `${overdue} 单过了日子` };
  if (dueToday > 0) return { tone: 'amber', words: `${dueToday} 单今天要到` };
  return { tone: 'brand', words: '答应的都到了' };
}
