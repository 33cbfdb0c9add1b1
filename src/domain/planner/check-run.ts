import type { PlannerLimits } from '@/contract/planner';
import type { Violation } from '@/contract/violations';
import type { Problem } from './problem';
import { spreadOf, type Weighed } from './weigh';

/** Over what limit a run is, made by the planner or by hand: it is said, and refuses nothing. Grams, pieces, boxes. */
export function checkRun(
  load: Pick<Weighed, 'grams' | 'pieces' | 'coldBoxes'>,
  limits: PlannerLimits,
): Violation[] {
  return (['grams', 'pieces', 'coldBoxes'] as const).flatMap((kind) => {
    const most = limits[kind];
    return most !== null && load[kind] > most ? [{ kind, is: load[kind], most }] : [];
  });
}

/** The runs of whoever climbs most, where floors lie further apart than a fifth of the mean. */
export function unevenRuns(
  { routes }: Problem,
  weighed: readonly Weighed[],
): ReadonlyMap<number, Violation[]> {
  const there = routes.flatMap(({ climbed }, at) =>
    climbed === null ? [] : [{ at, floors: climbed + (weighed[at]?.floors ?? 0) }],
  );
  const { spread, allowed } = spreadOf(there.map(({ floors }) => floors));
  if (spread <= allowed) return new Map();
  const most = Math.max(...there.map(({ floors }) => floors));
  const violation: Violation = { kind: 'floors', is: spread, most: Math.floor(allowed) };
  return new Map(there.filter(({ floors }) => floors === most).map(({ at }) => [at, [violation]]));
}
