import type { voidBatch as procedure } from '@/contract/inbound-batches';
import type { Handler } from '../../../kernel/implement';
import * as inboundBatches from './inbound-batches';

/** A batch that was recorded by mistake: it stays to be read, with the reason, and counts for nothing. */
export const voidBatch: Handler<typeof procedure> = async (ctx, { communityId, batchId, reason }) => {
  await inboundBatches.holdToVoid(ctx.db, communityId, batchId);
  await inboundBatches.markVoid(ctx.db, {
    ...{ communityId, batchId, reason },
    at: ctx.now,
    by: ctx.actor.accountId,
  });
  return { batchId };
};
