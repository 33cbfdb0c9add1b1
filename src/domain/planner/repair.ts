import { put, tryChange, type Change, type Draft, type Weigh } from './draft';
import { blocksBy, type Block } from './insert';

/** What may be moved of a route: doors, entrances and buildings as wholes, never what is pinned. */
function movable({ problem, carried }: Draft, at: number): Block[] {
  const free = (carried[at] ?? []).slice(problem.routes[at]?.pinned.length ?? 0);
  const all = [problem.doorOf, problem.entranceOf, problem.buildingOf].flatMap((of) => blocksBy(free, of));
  const seen = new Set<string>();
  return all.filter((block) => {
    const name = block.join();
    return seen.has(name) ? false : Boolean(seen.add(name));
  });
}

const without = (carried: readonly number[], block: Block): number[] =>
  carried.filter((parcel) => !block.includes(parcel));

/** Less by more than what adding in another order may differ by. */
const MUCH = 1e-6;

/** How often a plan is weighed at most, so that a hundred doors take less than a second; counted, never timed. */
export interface Patience {
  left: number;
}

function improves(draft: Draft, weigh: Weigh, change: Change, patience: Patience): boolean {
  patience.left -= 1;
  const tried = tryChange(draft, weigh, change);
  if (!tried || tried.total >= draft.total - MUCH) return false;
  put(draft, change, tried);
  return true;
}

/** Whether a route still carries a block as it was found there: other moves may have taken some of it. */
const holds = (carried: readonly number[] | undefined, block: Block): boolean =>
  carried !== undefined && block.every((parcel) => carried.includes(parcel));

/** Moves blocks to other routes where that costs less; answers whether any has moved. */
function relocate(draft: Draft, weigh: Weigh, patience: Patience): boolean {
  let moved = false;
  for (const from of draft.carried.keys()) {
    for (const block of movable(draft, from)) {
      for (const to of draft.carried.keys()) {
        if (patience.left <= 0) return moved;
        if (to === from || !holds(draft.carried[from], block)) continue;
        const change: Change = [
          [from, without(draft.carried[from] ?? [], block)],
          [to, [...(draft.carried[to] ?? []), ...block]],
        ];
        if (improves(draft, weigh, change, patience)) moved = true;
      }
    }
  }
  return moved;
}

/** Lets blocks of two routes change places where that costs less; answers whether any have. */
function swapBetween(
  draft: Draft,
  weigh: Weigh,
  [one, other]: readonly [number, number],
  patience: Patience,
) {
  let moved = false;
  const theirs = movable(draft, other);
  for (const block of movable(draft, one)) {
    for (const back of theirs) {
      if (patience.left <= 0) return moved;
      if (!holds(draft.carried[one], block) || !holds(draft.carried[other], back)) continue;
      const change: Change = [
        [one, [...without(draft.carried[one] ?? [], block), ...back]],
        [other, [...without(draft.carried[other] ?? [], back), ...block]],
      ];
      if (improves(draft, weigh, change, patience)) moved = true;
    }
  }
  return moved;
}

function swap(draft: Draft, weigh: Weigh, patience: Patience): boolean {
  let moved = false;
  const routes = [...draft.carried.keys()];
  for (const one of routes)
    for (const other of routes)
      if (one < other && swapBetween(draft, weigh, [one, other], patience)) moved = true;
  return moved;
}

/** Relocates and swaps until nothing gets better, or patience is at its end. */
export function repair(draft: Draft, weigh: Weigh, patience: Patience): void {
  while (patience.left > 0) {
    if (relocate(draft, weigh, patience)) continue;
    if (!swap(draft, weigh, patience)) return;
  }
}
