import { createRequire } from 'node:module';
import type { PlannerInput } from '@/contract/planner';
import { problemOf, type Problem } from '@/domain/planner/problem';
import { ALLOWED_SPREAD, weights } from '@/domain/planner/weights';

/** What we ask of the solver; its own types come with the package, which a checkout may not have installed yet. */
interface Solver {
  solve(problem: string): { Status: string; ObjectiveValue: number };
}
type LoadSolver = () => Promise<Solver>;

// The boundary to a package of the bench alone (highs, MIT, WASM, nothing is downloaded).
const loadSolver = createRequire(__filename)('highs') as LoadSolver;

const sum = (terms: readonly string[]): string => terms.join(' + ').replace(/\+ -/g, '- ');

interface Size {
  parcels: number[];
  routes: number[];
  entrances: number[];
  buildings: number[];
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** A step of the stairs of an entrance between two doors that wait: who climbs it climbs so many floors more. */
interface Step {
  name: string;
  floors: number;
  /** Parcels for which it must be climbed. */
  above: number[];
}

function stepsOf({ entranceOf, climbOf }: Problem, { parcels, entrances }: Size): Step[] {
  return entrances.flatMap((entrance) => {
    const here = parcels.filter((parcel) => entranceOf[parcel] === entrance);
    const tops = [...new Set(here.map((parcel) => climbOf[parcel] ?? 0))].filter((top) => top > 0);
    tops.sort((one, other) => one - other);
    return tops.map((top, at) => ({
      name: `${entrance}_${top}`,
      floors: top - (tops[at - 1] ?? 0),
      above: here.filter((parcel) => (climbOf[parcel] ?? 0) >= top),
    }));
  });
}

/**
 * The same cost as the planner's, as a linear problem: who carries what (x), entrances (y), steps of stairs (z), buildings
 * (b), unevenness (u).
 */
function linear(problem: Problem): string {
  const size: Size = {
    parcels: upTo(problem.waiting),
    routes: upTo(problem.routes.length),
    entrances: upTo(problem.entranceIds.length),
    buildings: upTo(problem.buildings),
  };
  const steps = stepsOf(problem, size);
  const names = [
    ...size.parcels.map((p) => `x_${p}`),
    ...size.entrances.map((e) => `y_${e}`),
    ...steps.map(({ name }) => `z_${name}`),
    ...size.buildings.map((b) => `b_${b}`),
  ];
  const rules = [...placing(problem, size), ...climbing(problem, size, steps), ...sharing(size, steps)];
  return [
    'Minimize',
    ` cost: ${sum(costs(problem, size, steps))}`,
    'Subject To',
    ...rules.map((line) => ` ${line}`),
    'Binary',
    ` ${size.routes.flatMap((r) => names.map((name) => `${name}_${r}`)).join(' ')}`,
    'End',
  ].join('\n');
}

const costs = (problem: Problem, { parcels, routes, entrances, buildings }: Size, steps: Step[]): string[] =>
  routes.flatMap((r) => [
    ...parcels.map((p) => `${weights.door} x_${p}_${r}`),
    ...entrances.map((e) => `${weights.entrance} y_${e}_${r}`),
    ...steps.map(({ name, floors }) => `${weights.floor * floors} z_${name}_${r}`),
    ...buildings.map((b) => {
      const unknown = problem.routes[r]?.knows.has(b) ? 0 : weights.unknownBuilding;
      return `${weights.building + unknown} b_${b}_${r}`;
    }),
    `${weights.unevenFloor} u_${r}`,
  ]);

/** Each parcel goes with exactly one, and nobody carries more than they can. */
function placing({ parcels: all, routes: who }: Problem, { parcels, routes }: Size): string[] {
  const once = parcels.map((p) => `${sum(routes.map((r) => `x_${p}_${r}`))} = 1`);
  const within = routes.flatMap((r) => {
    const most = who[r]?.limits.grams ?? null;
    const load = sum(parcels.map((p) => `${all[p]?.grams ?? 0} x_${p}_${r}`));
    return most === null ? [] : [`${load} <= ${most}`];
  });
  return [...once, ...within];
}

/** Whoever carries to a door goes to its entrance and building and climbs the steps below it, and no others. */
const climbing = ({ entranceOf, buildingOf }: Problem, { parcels, routes }: Size, steps: Step[]): string[] =>
  routes.flatMap((r) => [
    ...parcels.flatMap((p) => [
      `y_${entranceOf[p]}_${r} - x_${p}_${r} >= 0`,
      `b_${buildingOf[p]}_${r} - x_${p}_${r} >= 0`,
    ]),
    ...steps.flatMap(({ name, above }) => [
      ...above.map((p) => `z_${name}_${r} - x_${p}_${r} >= 0`),
      `${sum(above.map((p) => `x_${p}_${r}`))} - z_${name}_${r} >= 0`,
    ]),
  ]);

/** u is how much further than a tenth of the mean somebody's floors are from it. */
function sharing({ routes }: Size, steps: Step[]): string[] {
  const mean = 1 / routes.length;
  const floors = (factor: (r: number) => number): string =>
    sum(routes.flatMap((r) => steps.map((step) => `${factor(r) * step.floors} z_${step.name}_${r}`)));
  const half = ALLOWED_SPREAD / 2;
  return routes
    .flatMap((own) => [
      `u_${own} + ${floors((r) => (1 + half) * mean - (r === own ? 1 : 0))} >= 0`,
      `u_${own} + ${floors((r) => (r === own ? 1 : 0) - (1 - half) * mean)} >= 0`,
    ])
    .map((line) => line.replace(/\+ -/g, '- '));
}

/** What the best plan of a case costs, in the planner's seconds; null where nobody can carry all of it. */
export async function bestPlan(input: PlannerInput): Promise<number | null> {
  const solver = await loadSolver();
  const { Status, ObjectiveValue } = solver.solve(linear(problemOf(input)));
  return Status === 'Optimal' ? ObjectiveValue : null;
}
