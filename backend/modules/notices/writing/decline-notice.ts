import type { declineNotice as procedure } from '@/contract/notices';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as notices from '../notices';

/** Sends a notice that waits for a second person back; whoever wrote it may do so too. Refuses NOTICE_SETTLED. */
export const declineNotice: Handler<typeof procedure> = async (ctx, { communityId, noticeId, reason }) => {
  const notice = await notices.hold(ctx.db, communityId, noticeId);
  if (!notice) throw new Refusal('NOT_FOUND');
  if (notice.state !== 'waitingApproval') throw new Refusal('NOTICE_SETTLED');
  await notices.decide(ctx.db, communityId, noticeId, {
    ...{ state: 'declined', decidedBy: ctx.actor.accountId, decidedAt: ctx.now, reason, isOverride: false },
    ...{ sendAt: notice.sendAt, counted: notice.counted },
  });
  return { noticeId };
};
