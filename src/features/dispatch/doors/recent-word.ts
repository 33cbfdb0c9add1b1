import { queueAction } from '@/lib/offline-queue/queue-action';
import { phoneQueue } from '@/lib/offline-queue/phone-queue';

/** Something that was just said about doors on this phone and may still be taken back. */
export interface RecentWord {
  /** The deed in the phone's line. */
  actionId: string;
  dropOffIds: readonly string[];
  /** What the person reads: '502 已送达'. */
  said: string;
  /** UTC ISO by the phone's clock. */
  at: string;
}

/** Takes a word back: out of the phone's line while the server cannot know it, otherwise by telling the server. */
export function takeBackWord(communityId: string, { actionId, dropOffIds, said }: RecentWord): void {
  if (phoneQueue.takeBack(actionId)) return;
  queueAction('dispatch.undoDropOff', { communityId, dropOffIds: [...dropOffIds] }, `撤销“${said}”`);
}
