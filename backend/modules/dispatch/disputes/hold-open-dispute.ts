import { disputeState, disputeStateNames } from '@/domain/disputes';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as disputes from './disputes';

/** Holds a dispute that waits for its answer; refuses NOT_FOUND, DISPUTE_WITHDRAWN and DISPUTE_ANSWERED. */
export async function holdOpenDispute(
  ctx: Context,
  { communityId, disputeId, householdId }: { communityId: string; disputeId: string; householdId?: string },
): Promise<disputes.HeldDispute> {
  const dispute = await disputes.hold(ctx.db, communityId, disputeId);
  if (!dispute || (householdId && dispute.householdId !== householdId)) throw new Refusal('NOT_FOUND');
  const state = disputeState(dispute);
  if (state === 'withdrawn') throw new Refusal('DISPUTE_WITHDRAWN');
  if (state !== 'open') throw new Refusal('DISPUTE_ANSWERED', { answer: disputeStateNames[state] });
  return dispute;
}
