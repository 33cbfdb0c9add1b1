import type { NoticeEntrance } from '@/contract/notice-relay';
import { formatClock } from '@/domain/beijing-time';
import { relayStepNames } from '@/domain/relay-names';

/** '轮到工作人员，10:30 起（没有第二位楼长，跳过了）'; before anybody's turn: that nobody has been asked yet. */
export function turnWords({ open, step, stepBeganAt, skipped }: NoticeEntrance): string {
  if (open === 0) return '都有回应了';
  if (!step || !stepBeganAt) return '还没到转告的时间';
  const left =
    skipped.length > 0 ? `（没有${skipped.map((one) => relayStepNames[one]).join('、')}，跳过了）` : '';
  return `轮到${relayStepNames[step]}，${formatClock(stepBeganAt)} 起${left}`;
}

/** Who is captain there, or that nobody is. */
export const captainWords = ({ owners }: Pick<NoticeEntrance, 'owners'>): string =>
  owners.length > 0 ? owners.join('、') : '没有楼长';
