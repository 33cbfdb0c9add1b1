import type { getBatch as procedure } from '@/contract/inbound-batches';
import type { Handler } from '../../../kernel/implement';
import * as batchCounts from './batch-counts';
import * as batchThings from './batch-things';
import * as batchHandOuts from './batch-hand-outs';
import { toBatch, toBatchThing } from './batch-view';
import * as inboundBatches from './inbound-batches';

/** A batch, thing by thing. Who has not counted a thing sees no count of it before two are in. */
export const getBatch: Handler<typeof procedure> = async (ctx, { communityId, batchId }) => {
  const batch = await inboundBatches.get(ctx.db, communityId, batchId);
  const things = await batchThings.listOf(ctx.db, { communityId, batchId });
  const counts = await batchCounts.listOf(ctx.db, { communityId, batchId });
  return {
    ...toBatch(ctx, batch),
    handOut: await batchHandOuts.find(ctx.db, { communityId, batchId }),
    rows: things.map((row) =>
      toBatchThing(
        ctx,
        row,
        counts.filter(({ thingId }) => thingId === row.thingId),
      ),
    ),
  };
};
