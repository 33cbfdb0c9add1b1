import type { takeBackTold as procedure } from '@/contract/notice-relay';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdCampaign } from '../../campaigns/public';
import { refuseElsewhere } from '../../door-knocks/public';
import { isKnown } from '../facts/notice-facts';
import { recordFacts } from '../facts/record-facts';

/**
 * What was noted of a household does not hold: it was another door. The cell is what its other facts make of it, and who
 * goes there finds it again. May arrive before what it takes back. Refuses NOT_FOUND where the household is not of that
 * entrance or has no cell, CAMPAIGN_CLOSED when nobody goes there any more.
 */
export const takeBackTold: Handler<typeof procedure> = async (
  ctx,
  { actionId, entranceId, noticeId, toldId, ...back },
) => {
  const { communityId, householdId } = back;
  await refuseElsewhere(ctx.db, { communityId, entranceId }, [householdId]);
  // A campaign with an open cell cannot close: whoever closes it waits, or has closed it.
  const campaign = await holdCampaign(ctx.db, communityId, noticeId);
  const place = { communityId, campaignId: noticeId, householdId };
  if (campaign?.closedAt && !(await isKnown(ctx.db, place, actionId))) throw new Refusal('CAMPAIGN_CLOSED');
  const fact = {
    ...{ id: actionId, what: 'takenBack' as const, way: 'door' as const, takesBack: toldId },
    ...{
      happenedAt: happenedAt(back.happenedAt, ctx.now),
      recordedAt: ctx.now,
      recordedBy: ctx.actor.accountId,
      device: back.device,
      seq: back.seq,
    },
  };
  const { isClosed } = await recordFacts(ctx, place, [fact]);
  return { householdId, isClosed };
};
