import type { answerDispute as procedure, DisputeAnswer } from '@/contract/disputes';
import { refundedAs } from '@/domain/disputes';
import { formatMoney } from '@/domain/money';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { takeBackDelivered } from '../../orders/public';
import { packAtHousehold } from '../parcels/pack-sorted';
import * as disputes from './disputes';
import type { HeldDispute } from './disputes';
import { holdOpenDispute } from './hold-open-dispute';
import { tellOfAnswer } from './tell-of-answer';

/**
 * Staff's word on a dispute. Brought again: the pieces are in hand anew, at the station or at the supplier. Refunded:
 * they count as short or damaged, so that nobody owes them. Declined: they stay delivered.
 */
export const answerDispute: Handler<typeof procedure> = async (ctx, { communityId, disputeId, answer }) => {
  const dispute = await holdOpenDispute(ctx, { communityId, disputeId });
  refuseUnfit(dispute, answer, ctx.now);
  await movePieces(ctx, communityId, dispute, answer);
  const by = { answeredAt: ctx.now, answeredBy: ctx.actor.accountId };
  await disputes.settle(ctx.db, communityId, disputeId, { ...by, ...storedOf(ctx, answer) });
  await tellOfAnswer(ctx, communityId, dispute, answer);
  return { disputeId };
};

function refuseUnfit({ priceFen, pieces }: HeldDispute, answer: DisputeAnswer, now: Date): void {
  const most = priceFen * pieces;
  if (answer.kind === 'refund' && answer.amountFen > most) {
    throw new Refusal('REFUND_TOO_HIGH', { most: formatMoney(most) });
  }
  if ('arrivesAt' in answer && new Date(answer.arrivesAt) <= now) throw new Refusal('ARRIVAL_IN_PAST');
}

async function movePieces(
  ctx: Context,
  communityId: string,
  dispute: HeldDispute,
  answer: DisputeAnswer,
): Promise<void> {
  const to = destinationOf(dispute, answer);
  if (!to) return;
  if (await takeBackDelivered(ctx.db, { communityId, ...dispute }, to)) {
    if (to === 'sorted') await packAtHousehold(ctx, communityId, dispute.householdId);
    return;
  }
  const { product, delivered, measure } = dispute;
  throw new Refusal('MORE_THAN_DELIVERED', { product, delivered, measure });
}

function destinationOf({ cause }: HeldDispute, answer: DisputeAnswer) {
  if (answer.kind === 'decline') return null;
  if (answer.kind === 'refund') return refundedAs(cause);
  return answer.from === 'station' ? 'sorted' : 'placed';
}

function storedOf(ctx: Context, answer: DisputeAnswer) {
  switch (answer.kind) {
    case 'decline':
      return { answer: answer.kind, reasonSealed: ctx.secrets.seal(answer.reason) };
    case 'refund':
      return { answer: answer.kind, refundFen: answer.amountFen, paidBack: answer.paidBack };
    case 'redeliver':
      return {
        answer: answer.kind,
        comesFrom: answer.from,
        arrivesAt: 'arrivesAt' in answer ? answer.arrivesAt : undefined,
      };
  }
}
