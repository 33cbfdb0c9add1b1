import { SimpleAbortController, SimpleAbortSignal } from './abort-controller';

/** What WeChat's logic layer lacks and our libraries need; tests/weapp fails when one is missing here. */
const standIns = {
  AbortController: SimpleAbortController,
  AbortSignal: SimpleAbortSignal,
  queueMicrotask: (run: () => void) => void Promise.resolve().then(run),
};

/** Gives `scope` each global it lacks and leaves the platform's own untouched. */
export function fillGlobals(scope: Record<string, unknown>): void {
  for (const [name, standIn] of Object.entries(standIns)) {
    if (scope[name] === undefined) scope[name] = standIn;
  }
}
