import { ApiRefusal } from '../wire/api-refusal';
import { NoSignal } from '../wire/no-signal';

const ourFault = '系统开小差了，请稍后再试';

/** The sentence to show instead of an answer, or null while it is still on its way. */
export function whyNotLoaded({ error, fetchStatus }: { error: unknown; fetchStatus: string }): string | null {
  if (fetchStatus === 'paused') return new NoSignal().message;
  if (!error) return null;
  return error instanceof ApiRefusal || error instanceof NoSignal ? error.message : ourFault;
}

const deadEnds: readonly string[] = ['NOT_FOUND', 'INVALID_INPUT', 'FORBIDDEN'];

/** Whether asking again would be answered the same: the link is broken, or what it names is not for this person. */
export const isDeadEnd = (error: unknown): boolean =>
  error instanceof ApiRefusal && deadEnds.includes(error.code);
