import type { RequestState } from '@/contract/requests';
import { isOver, requestState, requestStateNames, whyNotSettle } from '@/domain/requests';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { unsettled } from '../../../kernel/unsettled';
import { isStaff } from './request-rights';
import * as requests from './requests';

/** Whatever comes after the end of a request is told how it ended. */
const whyOver = (state: RequestState): Refusal | null =>
  isOver(state) ? new Refusal('REQUEST_OVER', { state: requestStateNames[state] }) : null;

interface Place {
  communityId: string;
  /** Only a request of this household is found. */
  householdId?: string;
  requestId: string;
}

/** Holds a request that is not over; refuses NOT_FOUND and REQUEST_OVER. */
export const holdUnsettled = async (ctx: Context, { communityId, householdId, requestId }: Place) =>
  unsettled(
    await requests.hold(ctx.db, communityId, requestId),
    { stateOf: requestState, whyOver },
    householdId,
  );

/** Holds a request that this helper has in hand; refuses whoever has not, and what is over. */
export async function holdToSettle(ctx: Context, place: Place): Promise<requests.HeldRequest> {
  const request = await holdUnsettled(ctx, place);
  const { accountId } = ctx.actor;
  const helper = { accountId, isStaff: await isStaff(ctx, place.communityId) };
  const refusal = whyNotSettle(request.takenBy, helper);
  if (refusal) throw new Refusal(refusal);
  return request;
}
