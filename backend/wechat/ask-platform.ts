import { NoAnswer, PlatformRefusal, Unreachable } from './platform-fault';

export const ORIGIN = 'https://api.weixin.qq.com';
const PATIENCE_MS = 5_000;

/** Where WeChat is asked, and by what; both given, so that a test stands in for it. */
export interface Wire {
  origin?: string;
  fetch?: typeof fetch;
  /** How long an answer is waited for. */
  patienceMs?: number;
}

export interface Question {
  path: string;
  /** Absent: it is asked by GET. */
  body?: object;
  signal?: AbortSignal;
}

/** Faults of a connection that was not made: nothing has been said yet. */
const unmade = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

const codeOf = (error: unknown): unknown => (error as { cause?: { code?: unknown } } | null)?.cause?.code;

/** A fault of the connection in words of ours: what WeChat's address says of itself holds the token. */
const faultOf = (error: unknown): Error =>
  unmade.has(String(codeOf(error))) ? new Unreachable('not reached') : new NoAnswer('no answer');

/** One question and its answer as it came; throws Unreachable or NoAnswer. */
export async function askPlatform(
  { origin = ORIGIN, fetch: send = fetch, patienceMs = PATIENCE_MS }: Wire,
  { path, body, signal }: Question,
): Promise<Response> {
  const patience = AbortSignal.timeout(patienceMs);
  try {
    return await send(`${origin}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    throw faultOf(error);
  }
}

/** What WeChat says of a question in JSON. */
export interface PlatformAnswer {
  errcode?: unknown;
  errmsg?: unknown;
}

const isObject = (given: unknown): given is PlatformAnswer => typeof given === 'object' && given !== null;

/** The answer in JSON; throws what WeChat refuses, and NoAnswer for what cannot be read. */
export async function readAnswer(response: Response): Promise<PlatformAnswer> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !isObject(answer)) throw new NoAnswer('unreadable');
  const { errcode = 0, errmsg } = answer;
  if (typeof errcode !== 'number') throw new NoAnswer('unreadable');
  if (errcode !== 0) throw new PlatformRefusal(errcode, typeof errmsg === 'string' ? errmsg : '');
  return answer;
}
