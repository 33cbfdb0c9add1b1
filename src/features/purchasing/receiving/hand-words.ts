import type { HandCall } from '@/contract/hand-calls';
import { formatMoment } from '@/domain/beijing-time';

/** '今天 16:30 东门 要 8 人'. */
export const callTitle = ({ startsAt, place, people }: HandCall, now: string): string =>
  `${formatMoment(startsAt, now)} ${place} 要 ${people} 人`;

/** '3 人来，还差 5 人', '9 人来，多 1 人，都欢迎', or that it is off. */
export function callState({ cancelledAt, coming, missing, over }: HandCall): string {
  if (cancelledAt) return '取消了，不用来';
  if (over > 0) return `${coming} 人来，已经够了，多 ${over} 人`;
  return missing === 0 ? `${coming} 人来，够了` : `${coming} 人来，还差 ${missing} 人`;
}
