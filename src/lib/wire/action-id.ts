/** Fills `bytes` with random numbers and returns it; `name` is what a bug report says about it. */
export interface RandomSource {
  name: 'wx.getRandomValues' | 'crypto.getRandomValues' | 'Math.random';
  fill(bytes: Uint8Array): void;
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const timeBytes = (at: number) => [40, 32, 24, 16, 8, 0].map((shift) => Math.floor(at / 2 ** shift) % 256);

/** 12 bits that count up inside one millisecond, then 62 random bits, under the version and variant of RFC 9562. */
function compose(at: number, turn: number, random: Uint8Array): string {
  const tail = [...random];
  const bytes = [
    ...timeBytes(at),
    0x70 | (turn >> 8),
    turn & 0xff,
    0x80 | ((tail[0] ?? 0) & 0x3f),
    ...tail.slice(1),
  ];
  const text = bytes.map((byte) => hex[byte]).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

/**
 * Makes ids for deeds (UUIDv7) which sort in the order they were made, also when the phone's clock steps back.
 * After 4,096 ids within one millisecond the id borrows the next one.
 */
export function createActionIds(source: RandomSource, now: () => number = Date.now): () => string {
  let last = 0;
  let turn = 0;
  return () => {
    const at = now();
    turn = at > last ? 0 : turn + 1;
    last = Math.max(at, last) + (turn >> 12);
    turn &= 0xfff;
    const random = new Uint8Array(8);
    source.fill(random);
    return compose(last, turn, random);
  };
}
