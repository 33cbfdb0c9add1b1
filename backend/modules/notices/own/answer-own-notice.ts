import { v5 } from 'uuid';
import type { acknowledgeNotice as acknowledging, openOwnNotice as opening } from '@/contract/own-notices';
import type { NoticeDeed } from '@/domain/notice-cell';
import type { Context } from '../../../kernel/context';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import { recordFacts } from '../facts/record-facts';

interface Place {
  communityId: string;
  householdId: string;
  noticeId: string;
  happenedAt?: string | undefined;
}

/** Somebody of the household has read a notice. Refuses NOT_FOUND where the household has no cell. */
export const openOwnNotice: Handler<typeof opening> = async (ctx, { actionId, ...place }) => {
  await record(ctx, place, [{ id: actionId, what: 'opened' }]);
  return { noticeId: place.noticeId };
};

/** Somebody of the household knows it, and perhaps needs it at home. Refuses NOT_FOUND where the household has no cell. */
export const acknowledgeNotice: Handler<typeof acknowledging> = async (
  ctx,
  { actionId, needsAtHome, ...place },
) => {
  const known = { id: actionId, what: 'acknowledged' } as const;
  // Named by the deed as well: sent again after weeks it is no second wish.
  const needed = { id: v5('needsAtHome', actionId), what: 'needsAtHome' } as const;
  const { isClosed } = await record(ctx, place, needsAtHome ? [known, needed] : [known]);
  return { noticeId: place.noticeId, isClosed };
};

/** A relative who acts for the household says it is one. */
const wayOf = ({ actor }: Context, { householdId }: Place) =>
  actor.roles.some((held) => held.role === 'resident' && held.householdId === householdId)
    ? 'self'
    : 'relative';

const record = (
  ctx: Context,
  { noticeId, happenedAt: given, ...place }: Place,
  said: readonly { id: string; what: NoticeDeed }[],
) =>
  recordFacts(
    ctx,
    { ...place, campaignId: noticeId },
    said.map((one) => ({
      ...one,
      ...{
        way: wayOf(ctx, { noticeId, ...place }),
        happenedAt: happenedAt(given, ctx.now),
        recordedAt: ctx.now,
      },
      ...{ recordedBy: ctx.actor.accountId, device: ctx.actor.accountId, seq: 0 },
    })),
  );
