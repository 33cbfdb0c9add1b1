import { put, tryChange, type Change, type Draft, type Tried, type Weigh } from './draft';
import type { Problem } from './problem';

/** Parcels that are placed together. */
export type Block = readonly number[];

/** What waits, by urgency: medicine, cold, infant; then what waits longest. */
export const byUrgency =
  ({ rankOf, parcels }: Problem) =>
  (one: number, other: number): number => {
    const byRank = (rankOf[one] ?? 0) - (rankOf[other] ?? 0);
    if (byRank !== 0) return byRank;
    const [since = '', later = ''] = [parcels[one]?.waitingSince, parcels[other]?.waitingSince];
    return since < later ? -1 : since > later ? 1 : one - other;
  };

/** Groups parcels by what they share, groups in the order of their first parcel. */
export function blocksBy(parcels: readonly number[], of: readonly number[]): Block[] {
  const groups = new Map<number, number[]>();
  for (const parcel of parcels) {
    const key = of[parcel] ?? 0;
    const group = groups.get(key);
    if (group) group.push(parcel);
    else groups.set(key, [parcel]);
  }
  return [...groups.values()];
}

/** The route in which these parcels cost least, if any has room. */
function cheapest(draft: Draft, weigh: Weigh, block: Block): { change: Change; tried: Tried } | null {
  let best: { change: Change; tried: Tried } | null = null;
  for (const [at, carried] of draft.carried.entries()) {
    const change: Change = [[at, [...carried, ...block]]];
    const tried = tryChange(draft, weigh, change);
    if (tried && (!best || tried.total < best.tried.total)) best = { change, tried };
  }
  return best;
}

/**
 * Puts the blocks one after the other where they cost least. A block that fits nowhere is tried parcel by parcel; answers
 * what found no room.
 */
export function insertAll(draft: Draft, weigh: Weigh, blocks: readonly Block[]): number[] {
  const left: number[] = [];
  for (const block of blocks) {
    const found = cheapest(draft, weigh, block);
    if (found) put(draft, found.change, found.tried);
    else if (block.length > 1)
      left.push(
        ...insertAll(
          draft,
          weigh,
          block.map((parcel) => [parcel]),
        ),
      );
    else left.push(...block);
  }
  return left;
}
