import type { PlannerInput } from '@/contract/planner';
import { emptyDraft, type Draft, type Weigh } from './draft';
import { blocksBy, byUrgency, insertAll, type Block } from './insert';
import { problemOf, type Problem } from './problem';
import { repair } from './repair';
import { describePlan, type Plan } from './describe';
import { ejectForUrgent } from './eject';
import { shake } from './shake';
import { scalesFor } from './weigh';

/** How often all beginnings together may be weighed. */
const MOST_WEIGHINGS = 60_000;

interface Begun {
  draft: Draft;
  left: number[];
}

/**
 * Who carries what of that which waits (docs/decisions/0046): by urgency, each where it costs least, then moved until
 * nothing gets better. The same input in any order gives the same plan; what runs carry already stays with them. Every
 * parcel is in a run or in `notPlanned` with its reason; that this is so is checked before it is answered.
 */
export function planRuns(input: PlannerInput): Plan {
  const problem = problemOf(input);
  const weigh = scalesFor(problem);
  const begun = beginnings(problem).map((blocks, _, all) =>
    carryOut(problem, weigh, blocks, Math.floor(MOST_WEIGHINGS / all.length)),
  );
  const best = begun.reduce((one, other) => (isBetter(problem, other, one) ? other : one));
  const plan = describePlan(problem, best.draft, best.left);
  refuseLost(input, plan);
  return plan;
}

/** Doors one by one, entrances as wholes, buildings as wholes: each by the urgency of what is most urgent in it. */
function beginnings(problem: Problem): Block[][] {
  const waiting = Array.from({ length: problem.waiting }, (_, parcel) => parcel).sort(byUrgency(problem));
  const urgent = waiting.filter((parcel) => (problem.rankOf[parcel] ?? 0) < 3);
  const others = waiting.filter((parcel) => (problem.rankOf[parcel] ?? 0) === 3);
  const ofs = [problem.doorOf, problem.entranceOf, problem.buildingOf];
  // What is urgent is placed before anything else, so that nothing takes its room.
  return ofs.map((of) => [...blocksBy(urgent, problem.doorOf), ...blocksBy(others, of)]);
}

function carryOut(problem: Problem, weigh: Weigh, blocks: readonly Block[], most: number): Begun {
  const draft = emptyDraft(problem, weigh);
  const patience = { left: most };
  const first = insertAll(draft, weigh, blocks).sort(byUrgency(problem));
  repair(draft, weigh, patience);
  // What found no room may find it after the moves.
  const again = insertAll(draft, weigh, singly(first));
  if (again.length < first.length) repair(draft, weigh, patience);
  shake(draft, weigh, patience);
  const left = insertAll(draft, weigh, singly(ejectForUrgent(draft, weigh, again)));
  return { draft, left };
}

const singly = (parcels: readonly number[]): Block[] => parcels.map((parcel) => [parcel]);

/** More of what is urgent planned, then more at all, then less cost; the first stays where they are equal. */
function isBetter({ rankOf }: Problem, one: Begun, other: Begun): boolean {
  for (const rank of [0, 1, 2, 3]) {
    const left = (begun: Begun) => begun.left.filter((parcel) => rankOf[parcel] === rank).length;
    if (left(one) !== left(other)) return left(one) < left(other);
  }
  return one.draft.total < other.draft.total;
}

/** In = out (anchor D2): a parcel that is in no run and on no list would never be missed by anybody. */
function refuseLost({ parcels }: PlannerInput, plan: Plan): void {
  const out = [
    ...plan.runs.flatMap(({ parcelIds }) => parcelIds),
    ...plan.notPlanned.map(({ parcelId }) => parcelId),
  ].sort();
  const isWhole =
    out.join() ===
    parcels
      .map(({ id }) => id)
      .sort()
      .join();
  if (!isWhole) throw new Error('the planner has lost a parcel, or planned one twice');
}
