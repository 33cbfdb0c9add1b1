import type { pictureBatch as procedure } from '@/contract/inbound-batches';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as inboundBatches from './inbound-batches';
import { putPicture } from './put-picture';

/** What a batch looked like when it came, also once it is closed. Refuses NOT_FOUND for a picture of a household or one that is shown elsewhere, and BATCH_VOID. */
export const pictureBatch: Handler<typeof procedure> = async (ctx, { communityId, batchId, pictureId }) => {
  const batch = await inboundBatches.get(ctx.db, communityId, batchId);
  if (batch.voidedAt) throw new Refusal('BATCH_VOID');
  await putPicture(ctx.db, { communityId, batchId, pictureId });
  return { batchId };
};
