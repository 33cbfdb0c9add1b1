import type { previewCallUp as procedure } from '@/contract/call-ups';
import { planCallUp } from '@/domain/call-up-plan';
import type { Handler } from '../../../kernel/implement';
import { audienceHouseholds } from '../../campaigns/public';
import { plannedHouseholds } from './planned-households';

/** The turns that a plan gives for an audience now. */
export const previewCallUp: Handler<typeof procedure> = async (ctx, { communityId, audience, plan }) => {
  const households = await audienceHouseholds(ctx, communityId, audience);
  const planned = await plannedHouseholds(ctx.db, communityId, {
    householdIds: households.map(({ householdId }) => householdId),
    atHomeCare: plan.atHomeCare,
    noticeId: null,
  });
  const { slots, atHome, unplaced } = planCallUp(plan, planned);
  return {
    slots: slots.map(({ householdIds, ...slot }) => ({ ...slot, households: householdIds.length })),
    atHome: atHome.length,
    unplaced: unplaced.length,
  };
};
