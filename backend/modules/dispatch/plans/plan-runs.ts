import type { planRuns as procedure } from '@/contract/plans';
import type { PlanRun } from '@/domain/planner/describe';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { confirmPlan } from '../../../kernel/planned-import';
import { Refusal } from '../../../kernel/refusal';
import { loadHouseholds, type LoadedLine, type Whence } from '../../orders/public';
import { addAll } from '../doors/drop-offs';
import { addMore } from '../doors/more-doors';
import { carryOnRun } from '../parcels/carry-on-run';
import { lyingOf } from '../parcels/lying';
import * as runs from '../runs/runs';
import type { MadePlan } from './make-plan';
import { runPlan } from './run-plan';

/**
 * Makes exactly the runs that were shown: new ones belong to their volunteer, others get more while they have not left.
 * Refuses PLAN_CHANGED when anything is not as it was seen, also when somebody loads by hand at this very moment.
 */
export const planRuns: Handler<typeof procedure> = async (
  ctx,
  { communityId, helpers, plan: seen, fromStationId },
) => {
  const asked = { communityId, helpers, now: ctx.now, fromStationId };
  const made = await confirmPlan(runPlan, ctx, asked, seen);
  const households = made.plan.runs.flatMap(({ parcelIds }) => parcelIds);
  const { lines } = await loadHouseholds(ctx.db, communityId, households, {
    from: made.from,
    lying: lyingOf(communityId, ctx.now),
  });
  refuseOtherLoad(made, lines);
  const done = [];
  for (const run of made.plan.runs) {
    const mine = lines.filter(({ householdId }) => run.parcelIds.includes(householdId));
    const runId = await carryOut(ctx, { communityId, from: made.from }, run, mine);
    const pieces = mine.reduce((sum, { quantity }) => sum + quantity, 0);
    done.push({ runId, households: run.parcelIds.length, pieces });
  }
  return { made: done, notPlanned: made.left.length };
};

/** What was moved is what was planned, for each household. */
function refuseOtherLoad({ plan, waiting }: MadePlan, lines: readonly LoadedLine[]): void {
  const moved = new Map<string, number>();
  for (const { householdId, quantity } of lines)
    moved.set(householdId, (moved.get(householdId) ?? 0) + quantity);
  const wanted = new Set(plan.runs.flatMap(({ parcelIds }) => parcelIds));
  const differs = waiting.some(
    ({ householdId, pieces }) => wanted.has(householdId) && moved.get(householdId) !== pieces,
  );
  if (differs) throw new Refusal('PLAN_CHANGED');
}

async function carryOut(
  ctx: Context,
  at: { communityId: string; from: Whence | null },
  run: PlanRun,
  lines: readonly LoadedLine[],
): Promise<string> {
  const { communityId } = at;
  if (run.runId === null) return makeRun(ctx, at, run, lines);
  const held = await runs.hold(ctx.db, communityId, run.runId, 'to change it');
  const isAsSeen = held && !held.departedAt && !held.finishedAt && held.volunteerId === run.volunteerId;
  if (!isAsSeen) throw new Refusal('PLAN_CHANGED');
  await addMore(ctx.db, communityId, run.runId, lines);
  const householdIds = [...new Set(lines.map(({ householdId }) => householdId))];
  await carryOnRun(ctx.db, { ...at, runId: run.runId, householdIds, now: ctx.now });
  return run.runId;
}

async function makeRun(
  ctx: Context,
  { communityId, from }: { communityId: string; from: Whence | null },
  { volunteerId }: PlanRun,
  lines: readonly LoadedLine[],
): Promise<string> {
  const id = newId();
  const { accountId } = ctx.actor;
  const made = { communityId, id, createdAt: ctx.now, createdBy: accountId, kind: 'toDoor' as const };
  await runs.add(ctx.db, { ...made, from });
  if (volunteerId) await runs.assign(ctx.db, communityId, id, volunteerId, ctx.now);
  await addAll(ctx.db, communityId, id, lines);
  const householdIds = [...new Set(lines.map(({ householdId }) => householdId))];
  await carryOnRun(ctx.db, { communityId, from, runId: id, householdIds, now: ctx.now });
  return id;
}
