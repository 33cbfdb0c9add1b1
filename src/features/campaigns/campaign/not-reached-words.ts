import type { NotReached } from '@/contract/campaign-lists';
import { formatMoment } from '@/domain/beijing-time';
import { outcomeNames } from '@/domain/campaign-words';

/** '敲过 2 次 · 昨天 19:20 无人应答', or that nobody has been there. */
export function attemptWords(
  { attempts, lastAttemptAt, lastOutcome }: Pick<NotReached, 'attempts' | 'lastAttemptAt' | 'lastOutcome'>,
  now: string,
): string {
  if (attempts === 0 || !lastAttemptAt) return '还没去过';
  const what = lastOutcome ? ` ${outcomeNames[lastOutcome]}` : '';
  return `敲过 ${attempts} 次 · ${formatMoment(lastAttemptAt, now)}${what}`;
}

/** What is known of a household that has not answered a notice: '只看过', or nothing. */
export const answerWords = ({ lastOutcome }: Pick<NotReached, 'lastOutcome'>): string =>
  lastOutcome === 'opened' ? '只看过' : '还没回应';

/** Who is to go: '秦女士', or that nobody is captain there. */
export const ownerWords = ({ owners }: Pick<NotReached, 'owners'>): string =>
  owners.length > 0 ? owners.join('、') : '没有楼长';

/** From how many open campaigns on a household counts as silent. */
const silentFrom = 2;
export const isSilent = ({ openIn }: Pick<NotReached, 'openIn'>): boolean => openIn >= silentFrom;

/** Silent ones on top, the others as they came: in climbing order. */
export const silentFirst = (rows: readonly NotReached[]): NotReached[] => [
  ...rows.filter(isSilent),
  ...rows.filter((row) => !isSilent(row)),
];

/** What is shown of the list. */
export type Shown = 'all' | 'paused' | 'silent' | 'staff';
export const shownNames: readonly { value: Shown; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'silent', label: '几个行动都没回音' },
  { value: 'staff', label: '交给工作人员' },
  { value: 'paused', label: '暂停的' },
];
const belongs: Readonly<Record<Shown, (row: NotReached) => boolean>> = {
  all: () => true,
  silent: isSilent,
  staff: ({ nextAction }) => nextAction === 'staff',
  paused: ({ pauses }) => pauses.length > 0,
};
export const rowsOf = (rows: readonly NotReached[], shown: Shown): NotReached[] =>
  silentFirst(rows.filter(belongs[shown]));
