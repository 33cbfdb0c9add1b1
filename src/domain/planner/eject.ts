import type { Draft, Weigh } from './draft';
import { put, tryChange } from './draft';
import { byUrgency } from './insert';

interface Room {
  route: number;
  kept: number[];
  gone: number[];
}

/** What of a route must give way to a parcel: as little as does, the least urgent first, never its equals nor what is pinned. */
function roomFor(draft: Draft, weigh: Weigh, route: number, parcel: number): Room | null {
  const { problem } = draft;
  const carried = draft.carried[route] ?? [];
  const pinned = problem.routes[route]?.pinned.length ?? 0;
  const lower = carried
    .slice(pinned)
    .filter((one) => (problem.rankOf[one] ?? 0) > (problem.rankOf[parcel] ?? 0))
    .sort(byUrgency(problem))
    .reverse();
  for (let many = 1; many <= lower.length; many += 1) {
    const gone = lower.slice(0, many);
    const kept = [...carried.filter((one) => !gone.includes(one)), parcel];
    if (tryChange(draft, weigh, [[route, kept]])) return { route, kept, gone };
  }
  return null;
}

/**
 * Whatever is left over takes the place of what is less urgent, so that no vegetables go while medicine stays. Answers
 * what is left then: for each of it no run has room, even without all that is less urgent.
 */
export function ejectForUrgent(draft: Draft, weigh: Weigh, left: readonly number[]): number[] {
  const waiting = [...left].sort(byUrgency(draft.problem));
  for (let at = 0; at < waiting.length;) {
    const parcel = waiting[at] ?? 0;
    const rooms = draft.carried.flatMap((_, route) => roomFor(draft, weigh, route, parcel) ?? []);
    const best = rooms.reduce<Room | null>(
      (one, other) => (one && one.gone.length <= other.gone.length ? one : other),
      null,
    );
    const tried = best && tryChange(draft, weigh, [[best.route, best.kept]]);
    if (!best || !tried) {
      at += 1;
      continue;
    }
    put(draft, [[best.route, best.kept]], tried);
    waiting.splice(at, 1, ...best.gone);
    waiting.sort(byUrgency(draft.problem));
    at = 0;
  }
  return waiting;
}
