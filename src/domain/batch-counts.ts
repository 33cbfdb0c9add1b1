import type { Counted, CountState } from '@/contract/inbound-batches';

/** Whether two counts say the same of good, broken and spoiled pieces. */
export const agree = (one: Counted, other: Counted): boolean =>
  one.good === other.good && one.damaged === other.damaged && one.spoiled === other.spoiled;

/** The count that two people have in common: the first such in the order in which they counted. */
export const agreedCount = (counts: readonly Counted[]): Counted | undefined =>
  counts.find((one, at) => counts.some((other, index) => index > at && agree(one, other)));

/** How far the counting of a thing is, by how many have counted it. */
export function countState(counts: number, isSettled: boolean): CountState {
  if (isSettled) return 'settled';
  if (counts === 0) return 'notCounted';
  return counts === 1 ? 'once' : 'differs';
}

/** What of a count can be of this purchase: what came beyond what was ordered goes back to the supplier. */
export function withinOrder({ good, damaged, spoiled }: Counted, ordered: number): Counted {
  const cameGood = Math.min(good, ordered);
  const cameBroken = Math.min(damaged, ordered - cameGood);
  return { good: cameGood, damaged: cameBroken, spoiled: Math.min(spoiled, ordered - cameGood - cameBroken) };
}
