import type { receiveReplacement as procedure } from '@/contract/disputes';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { receiveAgain } from '../../orders/public';
import * as disputes from './disputes';

/** What the supplier brings again is here: it lies with what is to be sorted. */
export const receiveReplacement: Handler<typeof procedure> = async (ctx, { communityId, disputeId }) => {
  const dispute = await disputes.hold(ctx.db, communityId, disputeId);
  if (!dispute) throw new Refusal('NOT_FOUND');
  if (!dispute.arrivesAt || dispute.cameAt) throw new Refusal('NOTHING_TO_COME');
  await receiveAgain(ctx.db, { communityId, ...dispute });
  await disputes.settle(ctx.db, communityId, disputeId, { cameAt: ctx.now });
  return { disputeId };
};
