import type { DisputeAnswer } from '@/contract/disputes';
import { formatMoney } from '@/domain/money';
import { paidBackNames } from '@/domain/disputes';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf, type News } from '../../messages/public';
import type { HeldDispute } from './disputes';

/** Tells the household what staff have decided; a reason is read on the order page, because it lies sealed. */
export const tellOfAnswer = (
  ctx: Context,
  communityId: string,
  dispute: HeldDispute,
  answer: DisputeAnswer,
): Promise<void> => announce(ctx, [announcementOf(newsOf(communityId, dispute, answer))]);

function newsOf(
  communityId: string,
  { id, householdId, orderId, product, pieces, measure }: HeldDispute,
  answer: DisputeAnswer,
): News {
  const to = { communityId, householdId, about: id };
  const facts = { orderId, goods: `${product} ${pieces} ${measure}` };
  if (answer.kind === 'decline') return { ...to, kind: 'disputeDeclined', facts };
  if (answer.kind === 'redeliver')
    return { ...to, kind: 'disputeRedeliver', facts: { ...facts, arrivesAt: arrivalOf(answer) } };
  const refund = `${formatMoney(answer.amountFen)}（${paidBackNames[answer.paidBack]}）`;
  return { ...to, kind: 'disputeRefund', facts: { ...facts, refund } };
}

const arrivalOf = (answer: DisputeAnswer): string | null => ('arrivesAt' in answer ? answer.arrivesAt : null);
