import { isPassing, PlatformRefusal, Unreachable } from './platform-fault';
import type { CardEnd } from './wechat-calls';

/** 43101: refused, used up or taken back. 40003: nobody has this openid here. */
const noQuota = [43101, 40003];
/** 47003: a field breaks its rule. 45168: WeChat takes the words for risky. */
const malformed = [47003, 45168];

/** 'argument invalid! data.thing1.value invalid' → 'thing1'. */
const fieldIn = (message: string): string | null => /data\.(\w{1,40})\.value/.exec(message)?.[1] ?? null;

/** What WeChat's refusal of a card means; throws again what leaves it unknown. */
export function endOfRefusal(error: unknown): CardEnd {
  if (error instanceof Unreachable) return { was: 'later', reason: 'noAnswer' };
  if (isPassing(error)) return { was: 'later', reason: 'busy' };
  if (!(error instanceof PlatformRefusal)) throw error;
  if (noQuota.includes(error.code)) return { was: 'noQuota' };
  if (malformed.includes(error.code)) return { was: 'malformed', field: fieldIn(error.message) };
  return { was: 'refused', code: error.code };
}
