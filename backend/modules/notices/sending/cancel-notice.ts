import type { cancelNotice as procedure } from '@/contract/notices';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { endEarly } from '../../campaigns/public';
import { recallLevels } from '../../households/public';
import { dropWaiting } from '../../messages/public';
import * as notices from '../notices';
import { holdLive } from '../writing/hold-live';

/**
 * Takes one live notice back: struck through wherever it stands, nothing of it is sent any more, a level that is not in
 * force yet is recalled, and its open cells need nobody. Refuses NOTICE_NOT_LIVE.
 */
export const cancelNotice: Handler<typeof procedure> = async (ctx, { communityId, noticeId, reason }) => {
  const notice = await holdLive(ctx, communityId, noticeId);
  if (!notice) throw new Refusal('NOTICE_NOT_LIVE');
  await notices.cancel(ctx.db, communityId, noticeId, {
    ...{ reason, by: ctx.actor.accountId, at: ctx.now },
  });
  await recallLevels(ctx, communityId, notice.levelChangeIds);
  await dropWaiting(ctx.db, { communityId, noticeId });
  await endEarly(ctx, { communityId, campaignId: noticeId, as: 'withdrawn' });
  return { noticeId };
};
