import type { NotPlannedReason, PlanReason } from '@/contract/plans';
import type { Violation } from '@/contract/violations';
import { checkRun, unevenRuns } from './check-run';
import type { Draft } from './draft';
import { blocksBy, byUrgency } from './insert';
import type { Problem, Route } from './problem';
import type { Weighed } from './weigh';
import { fits } from './weigh';

/** A run of a plan: a new one of somebody who is there, or one that is there and gets more. */
export interface PlanRun {
  runId: string | null;
  volunteerId: string | null;
  /** What is added, entrance by entrance from the top down; entrances with something urgent first. */
  parcelIds: string[];
  /** Of the whole run. */
  load: Weighed;
  reasons: PlanReason[];
  violations: Violation[];
}

export interface Plan {
  runs: PlanRun[];
  notPlanned: { parcelId: string; reason: NotPlannedReason }[];
  /** Ways and unevenness of the whole plan, in seconds. */
  total: number;
  /** Floors of each who is there, with those climbed before. */
  floors: { volunteerId: string; floors: number }[];
}

/** Puts a finished draft into words: runs that get something, why, what is not planned and why not. */
export function describePlan(problem: Problem, draft: Draft, left: readonly number[]): Plan {
  const uneven = unevenRuns(problem, draft.weighed);
  const runs = problem.routes.flatMap((route, at) => {
    const added = (draft.carried[at] ?? []).slice(route.pinned.length);
    const load = draft.weighed[at];
    if (added.length === 0 || !load) return [];
    return [
      {
        ...{ runId: route.runId, volunteerId: route.volunteerId, load },
        parcelIds: inOrder(problem, added).map((parcel) => idOf(problem, parcel)),
        reasons: reasonsOf(problem, route, added, load),
        violations: [...checkRun(load, route.limits), ...(uneven.get(at) ?? [])],
      },
    ];
  });
  return {
    runs,
    notPlanned: left.map((parcel) => ({
      parcelId: idOf(problem, parcel),
      reason: reasonAgainst(problem, parcel),
    })),
    total: draft.total,
    floors: floorsOf(problem, draft),
  };
}

const idOf = ({ parcels }: Problem, parcel: number): string => parcels[parcel]?.id ?? '';

/** The way of somebody: entrances by what is most urgent there, then as they lie; within one from the top down. */
function inOrder(problem: Problem, added: readonly number[]): number[] {
  const { entranceOf, rankOf, positionOf, climbOf } = problem;
  const entrances = blocksBy([...added].sort(byUrgency(problem)), entranceOf);
  const rankOfBlock = (block: readonly number[]) => Math.min(...block.map((parcel) => rankOf[parcel] ?? 3));
  const positionOfBlock = ([first = 0]: readonly number[]) => positionOf[entranceOf[first] ?? 0] ?? 0;
  entrances.sort(
    (one, other) => rankOfBlock(one) - rankOfBlock(other) || positionOfBlock(one) - positionOfBlock(other),
  );
  return entrances.flatMap((block) =>
    [...block].sort((one, other) => (climbOf[other] ?? 0) - (climbOf[one] ?? 0) || one - other),
  );
}

/** Why these go together and with this person, in numbers that a screen can say. */
function reasonsOf(problem: Problem, route: Route, added: readonly number[], load: Weighed): PlanReason[] {
  const urgent = added.filter((parcel) => (problem.rankOf[parcel] ?? 3) < 3).length;
  const buildings = new Set(added.map((parcel) => problem.buildingOf[parcel] ?? 0));
  const known = [...buildings].filter((building) => route.knows.has(building)).length;
  const reasons: PlanReason[] = [
    { kind: 'addedToRun', count: route.runId === null ? 0 : added.length },
    { kind: 'urgent', count: urgent },
    { kind: 'knowsBuilding', count: known },
    { kind: 'wholeEntrances', count: wholeEntrances(problem, added) },
    { kind: 'fewClimbs', count: load.floors },
  ];
  return reasons.filter(({ count }) => count > 0);
}

/** Entrances of which all that waits goes with this run: nobody else climbs there. */
function wholeEntrances({ entranceOf, waiting }: Problem, added: readonly number[]): number {
  const mine = blocksBy(added, entranceOf);
  const all = Array.from({ length: waiting }, (_, parcel) => parcel);
  return mine.filter(
    ([first = 0, ...rest]) =>
      rest.length + 1 === all.filter((parcel) => entranceOf[parcel] === entranceOf[first]).length,
  ).length;
}

/** Why a parcel is in no run: nobody there, nobody who could ever carry it, or nobody with room. */
function reasonAgainst({ routes, parcels }: Problem, parcel: number): NotPlannedReason {
  const one = parcels[parcel];
  if (!one || routes.length === 0) return 'nobodyThere';
  const alone = { grams: one.grams, pieces: one.pieces, coldBoxes: one.coldBoxes };
  if (routes.some(({ limits }) => fits(alone, limits))) return 'full';
  const dry = { ...alone, coldBoxes: 0 };
  return routes.some(({ limits }) => fits(dry, limits)) ? 'noColdBox' : 'tooMuch';
}

const floorsOf = ({ routes }: Problem, { weighed }: Draft): Plan['floors'] =>
  routes.flatMap(({ volunteerId, climbed }, at) =>
    volunteerId === null || climbed === null
      ? []
      : [{ volunteerId, floors: climbed + (weighed[at]?.floors ?? 0) }],
  );
