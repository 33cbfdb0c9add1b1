import type { linkBatch as linking, unlinkBatch as unlinking } from '@/contract/free-goods';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import type { Context } from '../../../kernel/context';
import { holdHandOut } from '../hand-outs/hold-hand-out';
import * as handOutBatches from './hand-out-batches';

async function holdLive(ctx: Context, place: handOutBatches.InHandOut): Promise<void> {
  const { closedAt } = await holdHandOut(ctx.db, place);
  if (closedAt) throw new Refusal('CAMPAIGN_CLOSED');
}

/**
 * A batch of free goods is given out by this hand-out; what was bought never is. Refuses NOT_FOUND, NOT_A_HAND_OUT,
 * CAMPAIGN_CLOSED, NOT_FREE_GOODS, BATCH_VOID, BATCH_TAKEN.
 */
export const linkBatch: Handler<typeof linking> = async (ctx, { batchId, ...place }) => {
  await holdLive(ctx, place);
  const batch = await handOutBatches.findBatch(ctx.db, place.communityId, batchId);
  if (!batch) throw new Refusal('NOT_FOUND');
  if (batch.source === 'purchase') throw new Refusal('NOT_FREE_GOODS');
  if (batch.voidedAt) throw new Refusal('BATCH_VOID');
  const link = { ...place, batchId, by: ctx.actor.accountId, at: ctx.now };
  if (await handOutBatches.add(ctx.db, link)) return { batchId };
  throw new Refusal('BATCH_TAKEN', {
    title: await handOutBatches.titleOf(ctx.db, place.communityId, batchId),
  });
};

/** It is not given out by this one any more. */
export const unlinkBatch: Handler<typeof unlinking> = async (ctx, { batchId, ...place }) => {
  await holdLive(ctx, place);
  await handOutBatches.remove(ctx.db, { ...place, batchId });
  return { batchId };
};
