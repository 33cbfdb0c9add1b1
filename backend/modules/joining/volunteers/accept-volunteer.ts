import type { acceptVolunteer as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import { holdWaiting } from '../requests/hold-waiting';
import { letIn } from '../requests/let-in';

/** From now on a volunteer of the community. */
export const acceptVolunteer: Handler<typeof procedure> = async (ctx, { communityId, requestId }) => {
  const request = await holdWaiting(ctx, { communityId, entranceId: null, requestId });
  const entry = { request, householdId: null, needsLook: false, by: ctx.actor.accountId };
  return { requestId, grantId: await letIn(ctx, entry) };
};
