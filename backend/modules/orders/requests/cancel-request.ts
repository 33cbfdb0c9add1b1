import type { cancelRequest as procedure } from '@/contract/requests';
import { requestState } from '@/domain/requests';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { requestOver } from './request-over';
import * as requests from './requests';

/** Takes a request back while it is open; once somebody is on the way it is too late. */
export const cancelRequest: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, requestId },
) => {
  const request = await requests.hold(ctx.db, communityId, requestId);
  if (request?.householdId !== householdId) throw new Refusal('NOT_FOUND');
  const state = requestState(request);
  if (state === 'taken') throw new Refusal('REQUEST_UNDER_WAY');
  if (state !== 'open') throw requestOver(state);
  await requests.settle(ctx.db, communityId, requestId, { cancelledAt: ctx.now });
  return { requestId };
};
