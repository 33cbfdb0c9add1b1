import type { RequestKind } from '@/contract/requests';
import { beijingDay } from './beijing-day';
import { isCardKind } from './requests';

/** What a code opens: the door for medicine and money, or what lies at the station. */
export type CodePurpose = 'door' | 'fetch';

/** So many wrong codes of one household and day; then a person who knows it decides. */
export const MOST_WRONG_CODES = 5;

/** Whether a request is done by a code only: medicine, and cards that are topped up with the household's money (D9). */
export const requestNeedsCode = (kind: RequestKind): boolean => kind === 'medicine' || isCardKind(kind);

/**
 * The day of Beijing's whose code counts: of the moment at the door by the phone that was there, which may have had no
 * signal for hours, but neither before the goods were loaded nor after the server heard of it.
 */
export function codeDay(happenedAt: Date, { from, now }: { from: Date; now: Date }): string {
  const at = Math.min(Math.max(happenedAt.getTime(), from.getTime()), now.getTime());
  return beijingDay(new Date(at).toISOString());
}
