import type { PlanHelper } from '@/contract/plans';
import { sql } from 'kysely';
import { Refusal } from '../../../kernel/refusal';
import type { PlannedImport } from '../../../kernel/planned-import';
import { makePlan, type MadePlan } from './make-plan';

interface Asked {
  communityId: string;
  helpers: readonly PlanHelper[];
  now: Date;
  fromStationId?: string | null | undefined;
}

/** Runs as they are proposed and confirmed: what somebody confirms is what they have seen, door by door and piece by piece. */
export const runPlan: PlannedImport<Asked, MadePlan> = {
  kind: 'plan of runs',
  overtaken: 'PLAN_CHANGED',
  // Two plans wait for each other. Whoever loads by hand meanwhile is met when the pieces are moved.
  hold: ({ db }, { communityId }) =>
    sql`select pg_advisory_xact_lock(hashtextextended(${`plan:${communityId}`}, 0))`.execute(db),
  make: makePlan,
  refuseIdle: ({ plan }) => {
    if (plan.runs.length === 0) throw new Refusal('NOTHING_TO_PLAN');
  },
  deeds: ({ plan, waiting, left, from }) => ({
    from,
    runs: plan.runs.map(({ runId, volunteerId, parcelIds }) => ({ runId, volunteerId, parcelIds })),
    left: left.map(({ door, reason }) => [door.householdId, reason]),
    waiting: waiting.map(({ householdId, pieces, grams, loose, elsewhere }) => [
      ...[householdId, pieces, grams, loose, elsewhere],
    ]),
  }),
};
