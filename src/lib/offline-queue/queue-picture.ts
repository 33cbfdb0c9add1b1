import { newActionId } from '../wire/new-action-id';
import type { Picture } from '../files/picture';
import { phoneQueue } from './phone-queue';

interface PictureDeed {
  communityId: string;
  householdId: string;
  picture: Picture;
  /** What the person reads while it waits: '602 照片'. */
  label: string;
}

/**
 * Queues a picture for a household and gives the id that it will have, or null when the phone has no room for it:
 * the deed that it belongs to must not be lost with it.
 */
export async function queuePicture({
  communityId,
  householdId,
  picture,
  label,
}: PictureDeed): Promise<string | null> {
  const pictureId = newActionId();
  const input = { communityId, householdId, pictureId };
  try {
    const kept = await picture.keep();
    const deed = 'path' in kept ? { input, picturePath: kept.path } : { input: { ...input, source: kept } };
    phoneQueue.add({ procedure: 'files.addPicture', label, ...deed });
    return pictureId;
  } catch {
    return null; // Storage that is full throws, each platform in its own way.
  }
}
