import type { recordPickUp as procedure } from '@/contract/hand-outs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { refuseBeyond } from '../free-goods/stock';
import { recordKnock } from '../knocks/record-knocks';
import { findRound } from '../rounds/find-round';
import { shareDeed } from './share-deed';

/** Whoever stands at the station gives a household its share; when there are none left, only who says that there are. */
export const recordPickUp: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId, householdId } = input;
  const { round, clonedFrom } = await findRound(ctx.db, input);
  if (round.kind !== 'handOut') throw new Refusal('NOT_A_HAND_OUT');
  if (round.closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  const happenedAt = ctx.now.toISOString();
  const deed = shareDeed({ campaignId, way: 'pickUp', knockId: ctx.actionId, happenedAt });
  await recordKnock(ctx, { communityId, campaignId, householdId }, { round, clonedFrom, deed });
  if (!input.beyond) await refuseBeyond(ctx.db, { communityId, campaignId }, 1);
  return { householdId };
};
