import type { openRound as procedure } from '@/contract/door-knocks';
import type { Handler } from '../../../kernel/implement';
import { linkBatch } from '../free-goods/link-batch';
import { openOver } from './open-over';

/** A round over whatever audience staff have counted; a hand-out with its batch, or not at all. */
export const openRound: Handler<typeof procedure> = async (ctx, { batchId, ...input }) => {
  const opened = await openOver(ctx, input);
  const { communityId, campaignId } = input;
  if (batchId) await linkBatch(ctx, { communityId, campaignId, batchId, actionId: input.actionId });
  return opened;
};
