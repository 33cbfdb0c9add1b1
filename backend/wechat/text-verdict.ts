import { PlatformRefusal } from './platform-fault';
import type { TextVerdict } from './wechat-calls';

/** The author has not been in the mini-program lately: WeChat calls that an expired code. */
const STALE = 61010;

const suggestions = ['pass', 'review', 'risky'] as const;

/** Version 2 answers 'all is well' for a bad text too: only `suggest` counts. */
export function verdictIn(answer: object): TextVerdict {
  const { result, trace_id: trace } = answer as {
    result?: { suggest?: unknown; label?: unknown };
    trace_id?: unknown;
  };
  const was = suggestions.find((one) => one === result?.suggest);
  if (!was) return { was: 'noAnswer' };
  const { label } = result ?? {};
  return {
    was,
    label: typeof label === 'number' ? label : 0,
    traceId: typeof trace === 'string' ? trace : '',
  };
}

/** Only an author whom WeChat has not seen lately is a case of its own. */
export function verdictOfFault(error: unknown): TextVerdict {
  const isStale = error instanceof PlatformRefusal && error.code === STALE;
  return { was: isStale ? 'stale' : 'noAnswer' };
}
