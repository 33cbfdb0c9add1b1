import type { approveNotice as procedure } from '@/contract/notices';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { audienceHouseholds } from '../../campaigns/public';
import * as notices from '../notices';
import { goOut } from './go-out';
import { refuseOverlap } from './refuse-overlap';

/**
 * A second person lets a notice out: at its hour, or now when that has gone by. Refuses OWN_APPROVAL, NOTICE_SETTLED,
 * NOTICE_OVERLAPS with what is not known of, and what going out is refused for.
 */
export const approveNotice: Handler<typeof procedure> = async (
  ctx,
  { communityId, noticeId, counted, overlapsWith },
) => {
  const notice = await notices.hold(ctx.db, communityId, noticeId);
  if (!notice) throw new Refusal('NOT_FOUND');
  if (notice.state !== 'waitingApproval') throw new Refusal('NOTICE_SETTLED');
  if (notice.writtenBy === ctx.actor.accountId) throw new Refusal('OWN_APPROVAL');
  const sendAt = notice.sendAt < ctx.now ? ctx.now : notice.sendAt;
  if (notice.expiresAt <= sendAt) throw new Refusal('DEADLINE_PASSED');
  // A client of the release before has no button for it, and asks as it did.
  if (overlapsWith) await refuseWhatWentOut(ctx, communityId, { written: notice, known: overlapsWith });
  await notices.decide(ctx.db, communityId, noticeId, {
    ...{ state: 'approved', decidedBy: ctx.actor.accountId, decidedAt: ctx.now },
    ...{ reason: null, isOverride: false, sendAt, counted },
  });
  const cells = await goOut(ctx, communityId, { ...notice, sendAt, counted });
  return { noticeId, state: 'approved', cells };
};

/** While it waited the same words may have gone to the same people; who lets it out is asked as its author was. */
async function refuseWhatWentOut(
  ctx: Context,
  communityId: string,
  { written, known }: { written: notices.HeldNotice; known: readonly string[] },
): Promise<void> {
  const households = await audienceHouseholds(ctx, communityId, written.audience);
  const householdIds = households.map(({ householdId }) => householdId);
  await refuseOverlap(ctx, communityId, { written, householdIds, known });
}
