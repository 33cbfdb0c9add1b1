import type { createBatch as procedure } from '@/contract/inbound-batches';
import { beijingDay } from '@/domain/beijing-day';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';
import { holdAwaited } from '../hold-awaited';
import * as batchThings from './batch-things';
import * as inboundBatches from './inbound-batches';
import { putPicture } from './put-picture';

/** Something has come: a car of a purchase that is not closed yet, or free goods. Its id is the deed's. Its picture: as `pictureBatch`. */
export const createBatch: Handler<typeof procedure> = async (ctx, { communityId, what, ...input }) => {
  if (what.source === 'purchase') await holdAwaited(ctx, communityId, what.purchaseId);
  const cameAt = happenedAt(input.cameAt, ctx.now);
  const day = beijingDay(cameAt.toISOString());
  const batch = { communityId, batchId: ctx.actionId };
  const number = await inboundBatches.add(ctx.db, {
    ...{ communityId, id: ctx.actionId, day, cameAt, source: what.source },
    purchaseId: what.source === 'purchase' ? what.purchaseId : null,
    name: what.source === 'purchase' ? null : what.name,
    recordedAt: ctx.now,
    recordedBy: ctx.actor.accountId,
  });
  if (input.pictureId) await putPicture(ctx.db, { ...batch, pictureId: input.pictureId });
  if (what.source === 'purchase') await batchThings.addProducts(ctx.db, batch, what.purchaseId);
  else
    await batchThings.addFree(
      ctx.db,
      batch,
      what.goods.map((thing) => ({ ...thing, id: newId() })),
    );
  return { batchId: batch.batchId, day, number };
};
