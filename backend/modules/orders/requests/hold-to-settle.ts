import { requestState, whyNotSettle } from '@/domain/requests';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { requestOver } from './request-over';
import { isStaff } from './request-rights';
import * as requests from './requests';

/** Holds a request that this helper has in hand; refuses whoever has not, and what is over. */
export async function holdToSettle(
  ctx: Context,
  { communityId, requestId }: { communityId: string; requestId: string },
): Promise<requests.HeldRequest> {
  const request = await requests.hold(ctx.db, communityId, requestId);
  if (!request) throw new Refusal('NOT_FOUND');
  const state = requestState(request);
  const { accountId } = ctx.actor;
  const helper = { accountId, isStaff: await isStaff(ctx, communityId) };
  const refusal = whyNotSettle({ state, takenBy: request.takenBy }, helper);
  if (refusal === 'REQUEST_OVER') throw requestOver(state);
  if (refusal) throw new Refusal(refusal);
  return request;
}
