import type { Draft, Weigh } from './draft';
import { totalOf } from './draft';
import { blocksBy, insertAll } from './insert';
import { repair, type Patience } from './repair';

/** The plan without these parcels; what is pinned stays. */
function takenOut(draft: Draft, weigh: Weigh, gone: ReadonlySet<number>): Draft {
  const { problem } = draft;
  const carried = draft.carried.map((one, at) => {
    const pinned = problem.routes[at]?.pinned.length ?? 0;
    return one.filter((parcel, place) => place < pinned || !gone.has(parcel));
  });
  const weighed = problem.routes.map((route, at) => weigh(route, carried[at] ?? []));
  return { problem, carried, weighed, total: totalOf(problem, weighed) };
}

/**
 * Takes two entrances out of the plan, puts them in door by door from the last, and mends: what a single move or swap
 * does not reach. Kept where all found room again and it costs less; in turn over all pairs, always in the same order.
 */
export function shake(draft: Draft, weigh: Weigh, patience: Patience): void {
  const free = draft.carried.flatMap((one, at) => one.slice(draft.problem.routes[at]?.pinned.length ?? 0));
  const entrances = blocksBy(
    [...free].sort((one, other) => one - other),
    draft.problem.entranceOf,
  );
  for (const [at, one] of entrances.entries()) {
    for (const other of entrances.slice(at)) {
      if (patience.left <= 0) return;
      const gone = new Set([...one, ...other]);
      const tried = takenOut(draft, weigh, gone);
      const blocks = [...gone].reverse().map((parcel) => [parcel]);
      patience.left -= blocks.length * draft.carried.length;
      if (insertAll(tried, weigh, blocks).length > 0) continue;
      repair(tried, weigh, patience);
      if (tried.total < draft.total - 1e-6) Object.assign(draft, tried);
    }
  }
}
