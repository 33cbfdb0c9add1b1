/** Numbers that look like chance and are the same each time for a seed (mulberry32). */
export interface Chance {
  /** From `least` up to `most`. */
  between(least: number, most: number): number;
  isSo(share: number): boolean;
  oneOf<T>(things: readonly [T, ...T[]]): T;
  /** Around 0, two thirds within `spread`. */
  around(spread: number): number;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number): number => least + (most - least) * next();
  return {
    between,
    isSo: (share) => next() < share,
    oneOf: (things) => things[Math.floor(next() * things.length)] ?? things[0],
    around: (spread) => (next() + next() + next() + next() - 2) * 1.73 * spread,
  };
}
