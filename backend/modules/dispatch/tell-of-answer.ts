import type { DisputeAnswer } from '@/contract/disputes';
import { formatMoney } from '@/domain/money';
import { paidBackNames } from '@/domain/disputes';
import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { toHousehold } from '../messages/public';
import type { HeldDispute } from './disputes';

const kinds = { redeliver: 'disputeRedeliver', refund: 'disputeRefund', decline: 'disputeDeclined' } as const;

/** Tells the household what staff have decided; a reason is read on the order page, because it lies sealed. */
export function tellOfAnswer(
  ctx: Context,
  communityId: string,
  { id, householdId, orderId, product, pieces, measure }: HeldDispute,
  answer: DisputeAnswer,
): Promise<void> {
  const what = `${product} ${pieces} ${measure}`;
  const paid =
    answer.kind === 'refund' ? `，${formatMoney(answer.amountFen)}（${paidBackNames[answer.paidBack]}）` : '';
  const moment = 'arrivesAt' in answer ? answer.arrivesAt : null;
  const to = { householdId, orderId, moment, what: what + paid };
  return announce(ctx, [toHousehold(communityId, kinds[answer.kind], id, to)]);
}
