import type { Relay } from '@/contract/notice-relay';
import { formatClock } from '@/domain/beijing-time';
import { relayStepNames } from '@/domain/relay-names';

type Turn = Pick<Relay, 'step' | 'stepBeganAt' | 'skipped' | 'isOver' | 'open'>;

/** Whose turn it is, since when, and whom nobody was there for: '10:30 起轮到工作人员；第二位楼长没有人在'. */
export function turnWords({ step, stepBeganAt, skipped, isOver, open }: Turn): string {
  if (isOver) return '这条公告结束了，不用再去';
  if (open === 0) return '每一户都知道了';
  if (step === null) return '还没到转告的时候，先等住户自己看';
  const since = stepBeganAt === null ? '' : `${formatClock(stepBeganAt)} 起`;
  const absent = skipped.map((one) => relayStepNames[one]).join('和');
  return `${since}轮到${relayStepNames[step]}转告${absent ? `；${absent}没有人在` : ''}`;
}
