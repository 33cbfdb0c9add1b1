import fc from 'fast-check';
import type { PlannerInput, PlannerParcel } from '@/contract/planner';
import { totalOf } from '@/domain/planner/draft';
import { problemOf } from '@/domain/planner/problem';
import { scalesFor } from '@/domain/planner/weigh';

type Priority = PlannerParcel['priority'];

const noLimits = { grams: null, pieces: null, coldBoxes: null };

/** Where a case plays: so many buildings with entrances of so many floors, every door a parcel of its own. */
export interface Made {
  entrances: { building: number; position: number }[];
  parcels: {
    entrance: number;
    floor: number;
    grams: number;
    pieces: number;
    isCold: boolean;
    priority: Priority;
    minute: number;
  }[];
  volunteers: { grams: number | null; pieces: number | null; coldBoxes: number | null; knows: number[] }[];
}

const two = (count: number): string => String(count).padStart(2, '0');
export const parcelId = (at: number): string => `parcel-${String(at).padStart(4, '0')}`;

/** The planner's input of what was made. */
export const inputOf = ({ entrances, parcels, volunteers }: Made): PlannerInput => ({
  entrances: entrances.map(({ building, position }, at) => ({
    id: `entrance-${two(at)}`,
    buildingId: `building-${two(building)}`,
    position,
  })),
  doors: parcels.map(({ entrance, floor }, at) => ({
    id: `door-${String(at).padStart(4, '0')}`,
    entranceId: `entrance-${two(entrance % entrances.length)}`,
    floor,
  })),
  parcels: parcels.map(({ grams, pieces, isCold, priority, minute }, at) => ({
    id: parcelId(at),
    doorId: `door-${String(at).padStart(4, '0')}`,
    ...{ grams, pieces, coldBoxes: isCold ? 1 : 0, priority },
    waitingSince: new Date(Date.UTC(2026, 10, 22, 4, minute)).toISOString(),
  })),
  volunteers: volunteers.map(({ knows, ...limits }, at) => ({
    id: `volunteer-${two(at)}`,
    limits: { ...noLimits, ...limits },
    knows: knows.map((building) => `building-${two(building)}`),
    climbed: 0,
  })),
  runs: [],
});

const priorities: readonly Priority[] = ['none', 'none', 'none', 'medicine', 'cold', 'infant'];

interface Sizes {
  parcels: number;
  volunteers: number;
}

/** Any case of at most so many doors and people: weights, limits, priorities as they come. */
export const anyCase = ({ parcels, volunteers }: Sizes): fc.Arbitrary<PlannerInput> =>
  fc
    .record({
      entrances: fc.array(fc.record({ building: fc.nat(4), position: fc.nat(20) }), {
        minLength: 1,
        maxLength: 8,
      }),
      parcels: fc.array(
        fc.record({
          entrance: fc.nat(7),
          floor: fc.integer({ min: 1, max: 6 }),
          grams: fc.integer({ min: 0, max: 20_000 }),
          pieces: fc.integer({ min: 1, max: 6 }),
          isCold: fc.boolean(),
          priority: fc.constantFrom(...priorities),
          minute: fc.nat(59),
        }),
        { maxLength: parcels },
      ),
      volunteers: fc.array(
        fc.record({
          grams: fc.option(fc.integer({ min: 5_000, max: 60_000 })),
          pieces: fc.option(fc.integer({ min: 3, max: 30 })),
          coldBoxes: fc.option(fc.nat(4)),
          knows: fc.array(fc.nat(4), { maxLength: 3 }),
        }),
        { maxLength: volunteers },
      ),
    })
    .map(inputOf);

/** A quarter without lifts: six floors, two doors a floor, three entrances a building; `doors` of them have something. */
export function quarter(doors: number, volunteers: number, seed = 1): PlannerInput {
  let state = seed;
  // Lehmer's generator: the same quarter everywhere.
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const entrances = Array.from({ length: 18 }, (_, at) => ({ building: Math.floor(at / 3), position: at }));
  const parcels = Array.from({ length: doors }, () => ({
    entrance: next(18),
    floor: next(6) + 1,
    grams: 1_000 + next(9_000),
    pieces: 1 + next(4),
    isCold: next(8) === 0,
    priority: priorities[next(priorities.length)] ?? 'none',
    minute: next(60),
  }));
  const people = Array.from({ length: volunteers }, (_, at) => ({
    grams: 150_000,
    pieces: null,
    coldBoxes: null,
    knows: [at % 6],
  }));
  return inputOf({ entrances, parcels, volunteers: people });
}

/** As people do without a planner: what came first goes first, an equal number of doors for each. */
export function firstCome(input: PlannerInput): number {
  const problem = problemOf(input);
  const waiting = Array.from({ length: problem.waiting }, (_, parcel) => parcel);
  const since = (parcel: number) => problem.parcels[parcel]?.waitingSince ?? '';
  waiting.sort((one, other) => (since(one) < since(other) ? -1 : 1));
  const each = Math.ceil(waiting.length / problem.routes.length);
  const weigh = scalesFor(problem);
  const weighed = problem.routes.map((route, at) => weigh(route, waiting.slice(at * each, (at + 1) * each)));
  return totalOf(problem, weighed);
}
