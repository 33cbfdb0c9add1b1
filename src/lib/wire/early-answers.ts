import { post } from './post';

/** What was asked before the app had started, each answer for one call. */
interface Early {
  answer: Promise<Response>;
  at: number;
}

declare global {
  interface Window {
    sandanEarly?: Map<string, Early>;
  }
}

/** An answer that has lain longer than this is asked for anew. */
const FRESH_MS = 10_000;

const keyOf = (procedure: string, input: unknown): string => `${procedure} ${JSON.stringify(input ?? {})}`;

/** Asks now, for the app that is still on its way; the answer is also the asker's. */
export function askEarly(procedure: string, input: unknown): Promise<Response> {
  const answer = post(procedure, input);
  // Whether anybody ever takes it is open: a failure is then nobody's.
  answer.catch(() => undefined);
  (window.sandanEarly ??= new Map()).set(keyOf(procedure, input), { answer, at: performance.now() });
  return answer.then((response) => response.clone());
}

/** The answer that was asked for early, once; undefined when there is none or it is no longer fresh. */
export function takeEarly(procedure: string, input: unknown): Promise<Response> | undefined {
  const key = keyOf(procedure, input);
  const early = window.sandanEarly?.get(key);
  window.sandanEarly?.delete(key);
  return early && performance.now() - early.at < FRESH_MS ? early.answer : undefined;
}
