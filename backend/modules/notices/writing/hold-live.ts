import type { Context } from '../../../kernel/context';
import { findCampaign } from '../../campaigns/public';
import * as notices from '../notices';

/** A notice that is out, or will be, and has not ended; undefined when there is none, it was taken back, put right, or is closed. */
export async function holdLive(
  ctx: Context,
  communityId: string,
  noticeId: string,
): Promise<notices.HeldNotice | undefined> {
  const notice = await notices.hold(ctx.db, communityId, noticeId);
  if (!notice || notice.replacedById || !(notice.state === 'approved' || notice.state === 'paused'))
    return undefined;
  const campaign = await findCampaign(ctx.db, communityId, noticeId);
  return campaign?.closedAt === null ? notice : undefined;
}
