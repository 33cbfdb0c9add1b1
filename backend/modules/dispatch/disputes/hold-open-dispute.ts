import type { DisputeState } from '@/contract/disputes';
import { disputeState, disputeStateNames } from '@/domain/disputes';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { unsettled } from '../../../kernel/unsettled';
import * as disputes from './disputes';

function whyOver(state: DisputeState): Refusal | null {
  if (state === 'open') return null;
  if (state === 'withdrawn') return new Refusal('DISPUTE_WITHDRAWN');
  return new Refusal('DISPUTE_ANSWERED', { answer: disputeStateNames[state] });
}

/** Holds a dispute that waits for its answer; refuses NOT_FOUND, DISPUTE_WITHDRAWN and DISPUTE_ANSWERED. */
export const holdOpenDispute = async (
  ctx: Context,
  { communityId, disputeId, householdId }: { communityId: string; disputeId: string; householdId?: string },
): Promise<disputes.HeldDispute> =>
  unsettled(
    await disputes.hold(ctx.db, communityId, disputeId),
    { stateOf: disputeState, whyOver },
    householdId,
  );
