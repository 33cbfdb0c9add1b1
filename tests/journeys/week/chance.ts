/** Draws that come out the same in every run, so that a week that fails can be lived again. */
export interface Chance {
  /** True in that share of all draws. */
  is(share: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  some<T>(of: readonly T[], count: number): T[];
}

export function seededChance(seed: number): Chance {
  const next = mulberry32(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const some = <T>(of: readonly T[], count: number) => {
    const left = [...of];
    const drawn = Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(whole(0, left.length - 1), 1),
    );
    return drawn.flat();
  };
  const one = <T>(of: readonly T[]): T => {
    const [drawn] = some(of, 1);
    if (drawn === undefined) throw new Error('nothing to draw from');
    return drawn;
  };
  return { is: (share) => next() < share, whole, one, some };
}

/** The well-known small generator of that name: 32 bits of state, numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
