const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send';
const PATIENCE_MS = 5_000;
/** A text may have 2,048 bytes. */
const MOST_BYTES = 2_048;
/** -1: WeCom is busy. 45009: more than twenty in a minute. */
const passing = [-1, 45009];

/** What became of a post. `refused`: there is no robot with this key (any more). Whatever is not known is thrown. */
export type PostEnd = { was: 'sent' } | { was: 'refused' } | { was: 'later'; reason: 'busy' | 'noAnswer' };

/** The robots of groups in WeCom. */
export interface RobotPort {
  post(key: string, text: string, signal: AbortSignal): Promise<PostEnd>;
}

/** Cut between letters, so that it fits. */
function cut(text: string): string {
  const letters = [...text];
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES) letters.splice(-16);
  return letters.join('');
}

const unmade = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const codeOf = (error: unknown): unknown => (error as { cause?: { code?: unknown } } | null)?.cause?.code;

function endOf(code: unknown): PostEnd {
  if (code === 0) return { was: 'sent' };
  if (typeof code !== 'number') throw new Error('unreadable');
  return passing.includes(code) ? { was: 'later', reason: 'busy' } : { was: 'refused' };
}

/** Posts into groups by their robots; the address is given only by a test. */
export const wecomRobots = (address = ADDRESS): RobotPort => ({
  async post(key, text, signal) {
    const body = JSON.stringify({ msgtype: 'text', text: { content: cut(text) } });
    const waited = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const url = `${address}?key=${encodeURIComponent(key)}`;
    const headers = { 'content-type': 'application/json' };
    try {
      const response = await fetch(url, { method: 'POST', body, headers, signal: waited });
      const { errcode } = (await response.json()) as { errcode?: unknown };
      return endOf(errcode);
    } catch (error) {
      if (unmade.has(String(codeOf(error)))) return { was: 'later', reason: 'noAnswer' };
      // The fault of a connection says the address, and with it the key.
      throw new Error('no answer');
    }
  },
});
