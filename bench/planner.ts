import type { PlannerInput } from '@/contract/planner';
import { planRuns } from '@/domain/planner/plan-runs';
import { firstCome, quarter } from '../tests/support/planner-case';
import { bestPlan } from './best-plan';
import { median } from './statistics';

const percent = (ratio: number): number => Math.round((ratio - 1) * 1000) / 10;

export interface PlannerRow {
  case: string;
  /** Cases that were measured. */
  cases: number;
  /** Above the best plan that the solver finds, in percent of its cost; null where it is not asked. */
  gapMedian: number | null;
  gapWorst: number | null;
  /** What first-come order costs beyond the planner's plan, in percent: the median. */
  firstComeBeyond: number;
  /** Seconds for one plan: the median. */
  seconds: number;
}

/** Small cases beside the best plan there is: 8 to 10 doors, two or three people, weights that bind in every third. */
async function besideTheBest(doors: number, people: number, seeds: readonly number[]): Promise<PlannerRow> {
  const gaps: number[] = [];
  const beyond: number[] = [];
  const seconds: number[] = [];
  for (const seed of seeds) {
    const input = tightened(quarter(doors, people, seed), seed);
    const started = performance.now();
    const plan = planRuns(input);
    seconds.push((performance.now() - started) / 1000);
    const best = await bestPlan(input);
    if (best === null || plan.notPlanned.length > 0) continue;
    gaps.push(percent(plan.total / best));
    beyond.push(percent(firstCome(input) / plan.total));
  }
  return {
    case: `${doors} doors, ${people} people`,
    cases: gaps.length,
    gapMedian: median(gaps),
    gapWorst: Math.max(...gaps),
    firstComeBeyond: median(beyond),
    seconds: Math.round(median(seconds) * 1000) / 1000,
  };
}

function tightened(input: PlannerInput, seed: number): PlannerInput {
  if (seed % 3 !== 0) return input;
  const all = input.parcels.reduce((sum, { grams }) => sum + grams, 0);
  const grams = Math.ceil((all / input.volunteers.length) * 1.15);
  return {
    ...input,
    volunteers: input.volunteers.map((one) => ({ ...one, limits: { ...one.limits, grams } })),
  };
}

/** The quarter's own size: how long a plan takes, beside first-come order. */
function ofTheQuarter(doors: number, people: number): PlannerRow {
  const seeds = [1, 2, 3, 4, 5];
  const seconds: number[] = [];
  const beyond = seeds.map((seed) => {
    const input = quarter(doors, people, seed);
    const started = performance.now();
    const { total } = planRuns(input);
    seconds.push((performance.now() - started) / 1000);
    return percent(firstCome(input) / total);
  });
  return {
    case: `${doors} doors, ${people} people`,
    ...{ cases: seeds.length, gapMedian: null, gapWorst: null },
    firstComeBeyond: median(beyond),
    seconds: Math.round(median(seconds) * 1000) / 1000,
  };
}

const seeds = Array.from({ length: 20 }, (_, at) => at + 1);

/** The planner beside first-come order and beside the best plan of small cases (docs/decisions/0046). */
export const plannerTable = async (): Promise<PlannerRow[]> => [
  await besideTheBest(8, 2, seeds),
  await besideTheBest(10, 2, seeds),
  await besideTheBest(9, 3, seeds),
  ofTheQuarter(100, 8),
  ofTheQuarter(300, 16),
];
