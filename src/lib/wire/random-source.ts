import type { RandomSource } from './action-id';

export interface RandomPlatform {
  wx?: { getRandomValues?: (options: WxRandomOptions) => unknown };
  crypto?: { getRandomValues?: (bytes: Uint8Array) => unknown };
}
interface WxRandomOptions {
  length: number;
  success: (answer: { randomValues: ArrayBuffer }) => void;
}

const poolSize = 4096;

const fillFromMath = (bytes: Uint8Array) => {
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(Math.random() * 256);
};

/** WeChat answers later, so a pool is kept; until the first answer, and when it runs dry, Math.random stands in. */
function fromWeChat(ask: (options: WxRandomOptions) => unknown): RandomSource {
  let pool = new Uint8Array(0);
  let isAsking = false;
  const refill = () => {
    if (isAsking) return;
    isAsking = true;
    ask({
      length: poolSize,
      success: ({ randomValues }) => {
        pool = new Uint8Array(randomValues);
        isAsking = false;
      },
    });
  };
  const fill = (bytes: Uint8Array) => {
    if (pool.length < bytes.length) {
      fillFromMath(bytes);
      return refill();
    }
    bytes.set(pool.subarray(0, bytes.length));
    pool = pool.subarray(bytes.length);
  };
  refill();
  return { name: 'wx.getRandomValues', fill };
}

/**
 * Names the source of the random bits in an action id: WeChat's, else the browser's, else Math.random.
 * The last is no secret source and need not be one: an id only has to differ from the person's other ids, for
 * the server keys it by actor and procedure, so a guessed id gives nobody anything.
 */
export function randomSource(platform: RandomPlatform): RandomSource {
  const { wx, crypto } = platform;
  if (wx?.getRandomValues) return fromWeChat(wx.getRandomValues.bind(wx));
  if (crypto?.getRandomValues) {
    const fill = crypto.getRandomValues.bind(crypto);
    return { name: 'crypto.getRandomValues', fill: (bytes) => void fill(bytes) };
  }
  return { name: 'Math.random', fill: fillFromMath };
}
