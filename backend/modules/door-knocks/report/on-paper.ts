import { beijingDay, formatDate } from '@/domain/beijing-day';
import { formatClock } from '@/domain/beijing-time';

/** A moment as it is read on another day: '11月22日 09:30'. */
export const onPaper = (moment: string): string => `${formatDate(beijingDay(moment))} ${formatClock(moment)}`;
