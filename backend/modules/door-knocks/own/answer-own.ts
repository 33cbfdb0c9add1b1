import type { answerOwn as procedure } from '@/contract/own-answers';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdCell } from '../../campaigns/public';
import type { Deed } from '../knocks/deed';
import { recordKnock } from '../knocks/record-knocks';
import { refuseForeignOutcome } from '../knocks/refuse-foreign-outcome';
import { findRound } from '../rounds/find-round';

/** A household answers for itself. Refuses CAMPAIGN_CLOSED, OUTCOME_NOT_OF_KIND, and NOT_FOUND where it has no cell. */
export const answerOwn: Handler<typeof procedure> = async (ctx, { actionId, ...input }) => {
  const { communityId, campaignId, householdId } = input;
  const { round, clonedFrom } = await findRound(ctx.db, input);
  if (round.closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  refuseForeignOutcome(round.kind, { outcome: input.outcome, way: 'self' });
  const place = { communityId, campaignId, householdId };
  const cell = await holdCell(ctx.db, place);
  if (!cell) throw new Refusal('NOT_FOUND');
  const deed: Deed = {
    ...input,
    ...{ way: 'self', enteredFrom: 'self', sheetCode: null, knockId: actionId, seenResidents: [] },
    happenedAt: ctx.now.toISOString(),
    // Whoever answers again goes past their own word, from whatever phone.
    device: ctx.actor.accountId,
    seq: cell.version + 1,
  };
  const { isClosed, isContested } = await recordKnock(ctx, place, { round, clonedFrom, deed });
  return { householdId, isClosed, isContested };
};
