import type { Problem } from './problem';
import { fits, type scalesFor, unevenness, type Weighed } from './weigh';

/** A plan in the making: what each route carries, and what that comes to. Changed by `put` alone. */
export interface Draft {
  readonly problem: Problem;
  /** By route, pinned parcels first. */
  carried: number[][];
  weighed: Weighed[];
  /** Ways and unevenness, in seconds. */
  total: number;
}

export type Weigh = ReturnType<typeof scalesFor>;

/** The plan in which every route carries what it keeps, and nothing more. */
export function emptyDraft(problem: Problem, weigh: Weigh): Draft {
  const carried = problem.routes.map(({ pinned }) => [...pinned]);
  const weighed = problem.routes.map((route, at) => weigh(route, carried[at] ?? []));
  return { problem, carried, weighed, total: totalOf(problem, weighed) };
}

export const totalOf = ({ routes }: Problem, weighed: readonly Weighed[]): number =>
  weighed.reduce((sum, { cost }) => sum + cost, 0) + unevenness(routes, weighed);

/** New contents of some routes. */
export type Change = readonly (readonly [route: number, carried: number[]])[];

export interface Tried {
  total: number;
  weighed: Weighed[];
}

/** What the plan would come to with these contents; null where they are more than somebody can carry. */
export function tryChange(draft: Draft, weigh: Weigh, change: Change): Tried | null {
  const { problem } = draft;
  const weighed = [...draft.weighed];
  for (const [at, carried] of change) {
    const route = problem.routes[at];
    if (!route) throw new Error('a route that is not there');
    const now = weigh(route, carried);
    if (carried.length > route.pinned.length && !fits(now, route.limits)) return null;
    weighed[at] = now;
  }
  return { weighed, total: totalOf(problem, weighed) };
}

/** Makes a tried change true. */
export function put(draft: Draft, change: Change, tried: Tried): void {
  for (const [at, carried] of change) {
    draft.carried[at] = carried;
    const now = tried.weighed[at];
    if (now) draft.weighed[at] = now;
  }
  draft.total = tried.total;
}
