import type { settleCount as procedure } from '@/contract/batch-counts';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as batchCounts from './batch-counts';
import * as batchThings from './batch-things';
import { countedOf } from './batch-view';
import * as inboundBatches from './inbound-batches';

/** Somebody of staff says with a reason how many there are, where counts do not agree or one person alone has counted. Once. */
export const settleCount: Handler<typeof procedure> = async (
  ctx,
  { communityId, batchId, thingId, ...said },
) => {
  const thing = { communityId, batchId, thingId };
  await inboundBatches.holdToCount(ctx.db, communityId, batchId);
  const { name, isSettled } = await batchThings.hold(ctx.db, thing);
  if (isSettled) throw new Refusal('COUNT_SETTLED', { product: name });
  const counts = await batchCounts.listOfThing(ctx.db, thing);
  if (counts.length === 0) throw new Refusal('NOT_COUNTED', { product: name });
  await batchThings.settle(ctx.db, thing, {
    counted: countedOf(said),
    at: ctx.now,
    decided: { by: ctx.actor.accountId, reason: said.reason },
  });
  return { thingId };
};
