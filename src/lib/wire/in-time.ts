import { answerWithinMs } from '@/contract/patience';
import { NoSignal } from './no-signal';

/** Gives the answer, or NoSignal when none has come in time; a failure of the wire becomes NoSignal too. */
export function inTime<T>(asked: Promise<T>, withinMs = answerWithinMs): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoSignal()), withinMs);
    asked
      .then(resolve, (cause: unknown) => reject(cause instanceof NoSignal ? cause : new NoSignal(cause)))
      .finally(() => clearTimeout(timer));
  });
}
