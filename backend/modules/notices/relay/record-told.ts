import type { recordTold as procedure } from '@/contract/notice-relay';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import { refuseElsewhere } from '../../door-knocks/public';
import { recordFacts } from '../facts/record-facts';

/**
 * A household was told at its door, by phone or through a neighbour, or was given the leaflet. Written once by the deed's
 * id, however late it arrives. Refuses NOT_FOUND where the household is not of that entrance or has no cell.
 */
export const recordTold: Handler<typeof procedure> = async (
  ctx,
  { actionId, entranceId, noticeId, ...told },
) => {
  const { communityId, householdId } = told;
  await refuseElsewhere(ctx.db, { communityId, entranceId }, [householdId]);
  const fact = {
    ...{
      id: actionId,
      what: told.what,
      way: told.way,
      happenedAt: happenedAt(told.happenedAt, ctx.now),
      recordedAt: ctx.now,
    },
    ...{ recordedBy: ctx.actor.accountId, device: told.device, seq: told.seq },
  };
  const { isClosed } = await recordFacts(ctx, { communityId, campaignId: noticeId, householdId }, [fact]);
  return { householdId, isClosed };
};
