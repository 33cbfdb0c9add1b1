import { formatMoment } from '@/domain/beijing-time';
import { momentOf } from '@/domain/day-clock';
import { now } from '@/lib/phone/clock';
import type { Forecast } from './forecast-card';
import type { NoticeDraft, SecondPerson } from './notice-draft';

/** Whether somebody else has to look at it, or somebody answers for it alone: a drill reaches nobody. */
export const needsSecond = (
  { isExercise, kind }: Pick<NoticeDraft, 'isExercise' | 'kind'>,
  forecast: Forecast | undefined,
): boolean => !isExercise && (kind === 'levelChange' || (forecast?.needsSecondPerson ?? false));

const fewestReason = 4;

/** What is still missing of the way past the rule of two; null when nothing is. */
export function missingOfSecond({ by, typed, reason }: SecondPerson): string | null {
  if (by === 'count' && !/^\d+$/u.test(typed.trim())) return '请再填一次户数';
  if (by === 'override' && reason.trim().length < fewestReason) return '请写明为什么不等复核';
  return null;
}

/** '发给 664 户', '明天 08:00 发给 74 户', '交给同事复核', '演练 74 户'. */
export function sendWord({
  households,
  draft: { sendAt, isExercise },
  second,
}: {
  households: number;
  draft: Pick<NoticeDraft, 'sendAt' | 'isExercise'>;
  second: SecondPerson | null;
}): string {
  if (households === 0) return '发公告';
  if (isExercise) return `开始演练，${households} 户`;
  if (second?.by === 'colleague') return '交给同事复核';
  const at = sendAt && momentOf(sendAt);
  return `${at ? `${formatMoment(at, now())} ` : ''}发给 ${households} 户`;
}

const minutesOfHour = 60;

/** '2 小时没回应，进楼长的待转告名单'. */
export function relayWords({ relayAfterMinutes: minutes }: Pick<NoticeDraft, 'relayAfterMinutes'>): string {
  const long = minutes % minutesOfHour === 0 ? `${minutes / minutesOfHour} 小时` : `${minutes} 分钟`;
  return `${long}没回应的，自动进楼长的待转告名单`;
}
