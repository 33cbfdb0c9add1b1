import type { Chosen } from '@/domain/basket';

/** One product on which two people of a household differ: counts before, theirs, mine, and what both come to. */
export interface MergedLine {
  productId: string;
  base: number;
  theirs: number;
  mine: number;
  now: number;
  /** Both have changed it, and not to the same. */
  isClash: boolean;
}

/** Whoever changed a line has their way; where both did, the larger number stands, so that nobody goes short. */
function mergeLine(productId: string, base: number, theirs: number, mine: number): MergedLine {
  const isClash = theirs !== base && mine !== base && theirs !== mine;
  const now = isClash ? Math.max(theirs, mine) : mine === base ? theirs : mine;
  return { productId, base, theirs, mine, now, isClash };
}

/** Every product that one of the two has changed, in a steady order. */
export function mergeChoices(base: Chosen, theirs: Chosen, mine: Chosen): MergedLine[] {
  const ids = [...new Set([base, theirs, mine].flatMap((chosen) => Object.keys(chosen)))].sort();
  return ids
    .map((id) => mergeLine(id, base[id] ?? 0, theirs[id] ?? 0, mine[id] ?? 0))
    .filter((line) => line.theirs !== line.base || line.mine !== line.base);
}

/** Whether two choices hold the same; 0 and missing mean the same. */
export const isSameChoice = (one: Chosen, other: Chosen): boolean =>
  mergeChoices(one, other, one).length === 0;

/** What both changes together come to, on top of what the other has left as it was. */
export const mergedChoice = (theirs: Chosen, lines: readonly MergedLine[]): Chosen => ({
  ...theirs,
  ...Object.fromEntries(lines.map(({ productId, now }) => [productId, now])),
});

/** What was chosen beyond what the order held: all that can still go into a later wave. */
export const addedTo = (base: Chosen, mine: Chosen): Chosen =>
  Object.fromEntries(
    Object.entries(mine)
      .map(([id, quantity]) => [id, quantity - (base[id] ?? 0)] as const)
      .filter(([, more]) => more > 0),
  );
