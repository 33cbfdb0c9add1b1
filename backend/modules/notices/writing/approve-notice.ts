import type { approveNotice as procedure } from '@/contract/notices';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as notices from '../notices';
import { goOut } from './go-out';

/**
 * A second person lets a notice out: at its hour, or now when that has gone by. Refuses OWN_APPROVAL, NOTICE_SETTLED, and
 * what going out is refused for.
 */
export const approveNotice: Handler<typeof procedure> = async (ctx, { communityId, noticeId, counted }) => {
  const notice = await notices.hold(ctx.db, communityId, noticeId);
  if (!notice) throw new Refusal('NOT_FOUND');
  if (notice.state !== 'waitingApproval') throw new Refusal('NOTICE_SETTLED');
  if (notice.writtenBy === ctx.actor.accountId) throw new Refusal('OWN_APPROVAL');
  const sendAt = notice.sendAt < ctx.now ? ctx.now : notice.sendAt;
  if (notice.expiresAt <= sendAt) throw new Refusal('DEADLINE_PASSED');
  await notices.decide(ctx.db, communityId, noticeId, {
    ...{ state: 'approved', decidedBy: ctx.actor.accountId, decidedAt: ctx.now },
    ...{ reason: null, isOverride: false, sendAt, counted },
  });
  const cells = await goOut(ctx, communityId, { ...notice, sendAt, counted });
  return { noticeId, state: 'approved', cells };
};
