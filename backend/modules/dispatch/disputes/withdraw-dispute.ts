import type { withdrawDispute as procedure } from '@/contract/disputes';
import type { Handler } from '../../../kernel/implement';
import * as disputes from './disputes';
import { holdOpenDispute } from './hold-open-dispute';

/** The thing was found after all: taken back while staff have not answered. */
export const withdrawDispute: Handler<typeof procedure> = async (ctx, { disputeId, ...home }) => {
  await holdOpenDispute(ctx, { ...home, disputeId });
  await disputes.settle(ctx.db, home.communityId, disputeId, {
    withdrawnAt: ctx.now,
    withdrawnBy: ctx.actor.accountId,
  });
  return { disputeId };
};
