import type { PlannerLimits } from '@/contract/planner';
import type { Problem, Route } from './problem';
import { ALLOWED_SPREAD, weights } from './weights';

/** What one run comes to: its cost in seconds, floors, and its load. */
export interface Weighed {
  cost: number;
  floors: number;
  entrances: number;
  grams: number;
  pieces: number;
  coldBoxes: number;
}

/** The numbers of the parcels that a run carries, pinned ones included. */
export type Carried = readonly number[];

/** Weighs runs of one problem; what it keeps between two calls is room to count in, and no memory. */
export function scalesFor(problem: Problem): (route: Route, carried: Carried) => Weighed {
  const { doorOf, entranceOf, buildingOf, climbOf, parcels } = problem;
  const doorSeen = new Int32Array(problem.doors);
  const entranceSeen = new Int32Array(problem.entranceIds.length);
  const entranceTop = new Int32Array(problem.entranceIds.length);
  const buildingSeen = new Int32Array(problem.buildings);
  let turn = 0;
  return ({ knows }, carried) => {
    turn += 1;
    const sum: Weighed = { cost: 0, floors: 0, entrances: 0, grams: 0, pieces: 0, coldBoxes: 0 };
    for (const parcel of carried) {
      const door = doorOf[parcel] ?? 0;
      const entrance = entranceOf[parcel] ?? 0;
      const building = buildingOf[parcel] ?? 0;
      const climb = climbOf[parcel] ?? 0;
      const one = parcels[parcel];
      sum.grams += one?.grams ?? 0;
      sum.pieces += one?.pieces ?? 0;
      sum.coldBoxes += one?.coldBoxes ?? 0;
      if (doorSeen[door] !== turn) {
        doorSeen[door] = turn;
        sum.cost += weights.door;
      }
      if (buildingSeen[building] !== turn) {
        buildingSeen[building] = turn;
        sum.cost += weights.building + (knows.has(building) ? 0 : weights.unknownBuilding);
      }
      if (entranceSeen[entrance] !== turn) {
        entranceSeen[entrance] = turn;
        entranceTop[entrance] = 0;
        sum.cost += weights.entrance;
        sum.entrances += 1;
      }
      const higher = climb - (entranceTop[entrance] ?? 0);
      if (higher > 0) {
        entranceTop[entrance] = climb;
        sum.floors += higher;
        sum.cost += higher * weights.floor;
      }
    }
    return sum;
  };
}

/** Whether a load is within the limits of whoever carries it. */
export const fits = (
  { grams, pieces, coldBoxes }: Pick<Weighed, 'grams' | 'pieces' | 'coldBoxes'>,
  limits: PlannerLimits,
): boolean =>
  (limits.grams === null || grams <= limits.grams) &&
  (limits.pieces === null || pieces <= limits.pieces) &&
  (limits.coldBoxes === null || coldBoxes <= limits.coldBoxes);

/** How far the floors of those who are there lie apart, and how far they may: a fifth of the mean. */
export function spreadOf(floors: readonly number[]): { spread: number; allowed: number } {
  if (floors.length < 2) return { spread: 0, allowed: 0 };
  const mean = floors.reduce((sum, one) => sum + one, 0) / floors.length;
  return { spread: Math.max(...floors) - Math.min(...floors), allowed: ALLOWED_SPREAD * mean };
}

/**
 * What an uneven plan costs beside its ways: nothing where everybody is within a tenth of the mean, for then most and
 * least are within a fifth of it. Told by everybody's distance, so that each step towards it counts.
 */
export function unevenness(routes: readonly Route[], weighed: readonly Weighed[]): number {
  let [people, sum] = [0, 0];
  for (const [at, { climbed }] of routes.entries()) {
    if (climbed === null) continue;
    people += 1;
    sum += climbed + (weighed[at]?.floors ?? 0);
  }
  const mean = people === 0 ? 0 : sum / people;
  let beyond = 0;
  for (const [at, { climbed }] of routes.entries()) {
    if (climbed === null) continue;
    const distance = Math.abs(climbed + (weighed[at]?.floors ?? 0) - mean);
    beyond += Math.max(0, distance - (ALLOWED_SPREAD / 2) * mean);
  }
  return weights.unevenFloor * beyond;
}
