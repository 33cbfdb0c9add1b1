import type { Order, OrderDispute } from '@/contract/order-shapes';
import { formatMoment } from '@/domain/beijing-time';
import { answerDueAt, disputeCauseNames, isDisputeLate } from '@/domain/disputes';
import { formatMoney } from '@/domain/money';
import type { Tone } from '@/components/words/pill';
import type { DisputeState } from '@/contract/disputes';

/** The colour of a dispute's state. */
export const disputeTones: Readonly<Record<DisputeState, Tone>> = {
  open: 'amber',
  withdrawn: 'grey',
  redeliver: 'blue',
  refund: 'brand',
  decline: 'red',
};

/** '鸡蛋 30枚 1 板少了' */
export const saidWords = ({ product, pieces, measure, cause }: OrderDispute): string =>
  `${product} ${pieces} ${measure}${disputeCauseNames[cause]}`;

/** Who said it and when: '朱先生 今天 16:40 报的'. */
export const saidByWords = ({ openedAt, openedByName }: OrderDispute, now: string): string =>
  `${openedByName} ${formatMoment(openedAt, now)} 报的`;

/** What waits, who answers and by when; or what was answered. */
export function waitsWords({ state, openedAt, comesAt, refundFen }: OrderDispute, now: string): string {
  if (state === 'refund') return `工作人员答复：退 ${formatMoney(refundFen ?? 0)}`;
  if (state === 'decline') return '工作人员答复：不同意，原因请点开看';
  if (state === 'redeliver')
    return comesAt
      ? `工作人员答复：补送，预计${formatMoment(comesAt, now)} 到小区`
      : '工作人员答复：补送，排进下一趟';
  const due = formatMoment(answerDueAt(openedAt), now);
  return isDisputeLate(openedAt, now)
    ? `原定${due} 前答复，已经晚了，请打服务电话`
    : `等工作人员答复，${due} 前`;
}

/** What the button says: what is in dispute is not confirmed with the rest. */
export const confirmWord = ({ disputes }: Pick<Order, 'disputes'>): string =>
  disputes.some(({ state }) => state === 'open') ? '其余的确认收货' : '确认收货';
