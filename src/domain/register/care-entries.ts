import type { CareEntry, CareFlag } from '@/contract/register';
import { dueDays } from './due-days';

/** A flag ticked or taken off; one that is known keeps its day. */
export function withCare(
  known: readonly CareEntry[],
  entries: readonly CareEntry[],
  { flag, isOn }: { flag: CareFlag; isOn: boolean },
): CareEntry[] {
  const others = entries.filter((one) => one.flag !== flag);
  if (!isOn) return others;
  return [...others, known.find((one) => one.flag === flag) ?? { flag, dueOn: null }];
}

/** The day of a pregnancy; '' is not known. */
export const withDueOn = (entries: readonly CareEntry[], day: string): CareEntry[] =>
  entries.map((one) => (one.flag === 'pregnant' ? { ...one, dueOn: day || null } : one));

/** A child that was expected long ago is there by now, or was expected by mistake: the day is not told again. */
export const withoutPast = (entries: readonly CareEntry[], now: string): CareEntry[] => {
  const { first } = dueDays(now);
  return entries.map((one) => (one.dueOn !== null && one.dueOn < first ? { ...one, dueOn: null } : one));
};

/** '孕妇' with its day is something else than '孕妇' without; the order is not. */
export const sameCare = (one: readonly CareEntry[], other: readonly CareEntry[]): boolean =>
  keyOf(one) === keyOf(other);

const keyOf = (entries: readonly CareEntry[]): string =>
  entries
    .map(({ flag, dueOn }) => `${flag} ${dueOn ?? ''}`)
    .sort()
    .join();
