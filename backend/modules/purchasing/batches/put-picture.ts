import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import * as inboundBatches from './inbound-batches';

/** Puts a picture beside a batch. Refuses PICTURE_ELSEWHERE for one of a household, or one that is shown elsewhere. */
export async function putPicture(
  db: Database,
  { communityId, batchId, pictureId }: { communityId: string; batchId: string; pictureId: string },
): Promise<void> {
  if (!(await inboundBatches.setPicture(db, communityId, batchId, pictureId)))
    throw new Refusal('PICTURE_ELSEWHERE');
}
