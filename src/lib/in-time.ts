import { NoSignal } from './no-signal';

/** How long we wait for an answer before we say that there is no signal. */
export const answerWithinMs = 15_000;

/** Reading or writing a whole file takes longer than anything else; a cloud function may take a minute at most. */
export const fileWithinMs = 60_000;
const withFiles: ReadonlySet<string> = new Set([
  'households.startImport',
  'households.getImport',
  'households.confirmImport',
  'setup.previewFile',
  'setup.createFromFile',
]);

/** How long we wait for the answer of a procedure. */
export const patienceFor = (procedure: string): number =>
  withFiles.has(procedure) ? fileWithinMs : answerWithinMs;

/** Gives the answer, or NoSignal when none has come in time; a failure of the wire becomes NoSignal too. */
export function inTime<T>(asked: Promise<T>, withinMs = answerWithinMs): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoSignal()), withinMs);
    asked
      .then(resolve, (cause: unknown) => reject(cause instanceof NoSignal ? cause : new NoSignal(cause)))
      .finally(() => clearTimeout(timer));
  });
}
