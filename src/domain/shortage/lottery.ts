import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** How the order is drawn, as it stands on the sheet. */
export const LOTTERY_ALGORITHM = 'pure-rand xoroshiro128plus, Fisher–Yates';

/** One more than the largest seed. */
export const SEEDS = 2 ** 31;

/** The seed of one product of a wave: that of the wave, moved on by the last six hexadecimal digits of the product's id. */
export const seedOfProduct = (waveSeed: number, productId: string): number =>
  (waveSeed + Number.parseInt(productId.slice(-6), 16)) % SEEDS;

/** The same things in the order that the seed draws: from the last place down, each changes places with one not after it. */
export function drawn<T>(things: readonly T[], seed: number): T[] {
  const random = xoroshiro128plus(seed);
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const [one, two] = [order[last], order[other]] as [T, T];
    order[last] = two;
    order[other] = one;
  }
  return order;
}
