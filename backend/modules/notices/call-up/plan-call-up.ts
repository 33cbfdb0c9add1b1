import type { planCallUp as procedure } from '@/contract/call-ups';
import { planCallUp as planTurns, type PlannedCallUp } from '@/domain/call-up-plan';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdLive } from '../writing/hold-live';
import { plannedHouseholds } from './planned-households';
import * as slots from './slots';
import { tellTurns } from './tell-turns';
import * as turns from './turns';

/**
 * Gives the households of a call-up their turns. Planned anew while nobody was called, and then those who may know another
 * turn are told. Refuses NOTICE_NOT_LIVE, NOT_A_CALL_UP, CALL_UP_BEGUN, DEADLINE_PASSED, BUILDINGS_UNPLACED.
 */
export const planCallUp: Handler<typeof procedure> = async (
  ctx,
  { actionId, communityId, noticeId, plan },
) => {
  const notice = await holdLive(ctx, communityId, noticeId);
  if (!notice) throw new Refusal('NOTICE_NOT_LIVE');
  if (notice.kind !== 'callUp') throw new Refusal('NOT_A_CALL_UP');
  if (new Date(plan.startsAt) <= ctx.now) throw new Refusal('DEADLINE_PASSED');
  const place = { communityId, noticeId };
  const before = await slots.list(ctx.db, place);
  if (before.some(({ calledAt }) => calledAt)) throw new Refusal('CALL_UP_BEGUN');
  const planned = planTurns(plan, await householdsOf(ctx, place, plan.atHomeCare));
  if (planned.unplaced.length > 0)
    throw new Refusal('BUILDINGS_UNPLACED', { households: planned.unplaced.length });
  const slotIds = await replace(ctx, place, planned);
  await tellTurns(ctx, { communityId, notice, about: actionId }, slotIds);
  return { noticeId, slots: planned.slots.length, atHome: planned.atHome.length };
};

type Place = Parameters<typeof slots.list>[1];

async function householdsOf(
  { db }: Context,
  { communityId, noticeId }: Place,
  atHomeCare: Parameters<typeof plannedHouseholds>[2]['atHomeCare'],
) {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${noticeId}`.execute(db);
  const householdIds = rows.map(({ householdId }) => householdId);
  return plannedHouseholds(db, communityId, { householdIds, atHomeCare, noticeId });
}

/** All of what was planned gives way. Answers the new slots. */
async function replace(ctx: Context, place: Place, { slots: planned, atHome }: PlannedCallUp) {
  await turns.removeAll(ctx.db, place);
  await slots.removeAll(ctx.db, place);
  const made = planned.map((slot) => ({ ...slot, id: newId() }));
  await slots.insert(ctx.db, place, made);
  await turns.add(ctx.db, place, [
    ...made.flatMap(({ id, householdIds }) =>
      householdIds.map((householdId) => ({ householdId, slotId: id })),
    ),
    ...atHome.map((householdId) => ({ householdId, slotId: null })),
  ]);
  return made.map(({ id }) => id);
}
