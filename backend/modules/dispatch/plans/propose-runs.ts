import type { NotPlannedDoor, PlannedDoor, PlannedRun, proposeRuns as procedure } from '@/contract/plans';
import type { Violation } from '@/contract/violations';
import type { PlanRun } from '@/domain/planner/describe';
import type { Handler } from '../../../kernel/implement';
import { showPlan } from '../../../kernel/planned-import';
import { labelOf } from '../runs/runs';
import type { MadePlan } from './make-plan';
import { runPlan } from './run-plan';
import type { WaitingDoor } from './waiting-doors';

/** Who could carry what of that which lies sorted now, why, and what is in no run. Writes nothing. */
export const proposeRuns: Handler<typeof procedure> = async (
  ctx,
  { communityId, helpers, fromStationId },
) => {
  const asked = { communityId, helpers, now: ctx.now, fromStationId };
  const { plan: made, name } = await showPlan(runPlan, ctx, asked);
  return {
    plan: name,
    runs: made.plan.runs.map((run) => toRun(made, run)),
    notPlanned: made.left.map(toLeft),
    from: made.from && { stationId: made.from.stationId },
    places: [...made.places],
    floors: made.plan.floors.map(({ volunteerId, floors }) => ({
      ...{ volunteerId, floors },
      name: made.names.get(volunteerId) ?? '',
    })),
  };
};

const toDoor = (door: WaitingDoor): PlannedDoor => ({
  householdId: door.householdId,
  entranceId: door.entranceId,
  buildingNo: door.buildingNo,
  entranceNo: door.entranceNo,
  floor: door.floor,
  roomNo: door.roomNo,
  pieces: door.pieces,
  load: { grams: door.grams, unweighed: door.loose },
  priority: door.priority,
});

const toLeft = ({ door, reason }: MadePlan['left'][number]): NotPlannedDoor => ({
  ...toDoor(door),
  reason,
  ...((reason === 'elsewhere' || reason === 'notHereYet') && door.elsewhereName
    ? { lies: { name: door.elsewhereName, parcels: door.elsewhere } }
    : {}),
});

function toRun(made: MadePlan, run: PlanRun): PlannedRun {
  const byHousehold = new Map(made.waiting.map((door) => [door.householdId, door]));
  const doors = run.parcelIds.flatMap((id) => byHousehold.get(id) ?? []);
  const before = made.carried.filter(({ runId }) => runId === run.runId);
  const unweighed = [...doors, ...before].reduce((sum, { loose }) => sum + loose, 0);
  return {
    runId: run.runId,
    label: before[0] ? labelOf(before[0]) : null,
    volunteerId: run.volunteerId,
    volunteerName: (run.volunteerId && made.names.get(run.volunteerId)) ?? null,
    households: new Set([...doors, ...before].map(({ householdId }) => householdId)).size,
    pieces: run.load.pieces,
    load: { grams: run.load.grams, unweighed },
    coldBoxes: run.load.coldBoxes,
    floors: run.load.floors,
    reasons: run.reasons,
    violations: [...run.violations, ...unweighedOf(unweighed)],
    doors: doors.map(toDoor),
  };
}

/** Pieces of unknown weight: the sum may be more than it says. */
export const unweighedOf = (pieces: number): Violation[] =>
  pieces > 0 ? [{ kind: 'unweighed', is: pieces, most: 0 }] : [];
