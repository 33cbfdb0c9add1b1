import type { cancelRequest as procedure } from '@/contract/requests';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdUnsettled } from './hold-to-settle';
import * as requests from './requests';

/** Takes a request back while it is open; once somebody is on the way it is too late. */
export const cancelRequest: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, requestId },
) => {
  const { takenBy } = await holdUnsettled(ctx, { communityId, householdId, requestId });
  if (takenBy !== null) throw new Refusal('REQUEST_UNDER_WAY');
  await requests.settle(ctx.db, communityId, requestId, { cancelledAt: ctx.now });
  return { requestId };
};
