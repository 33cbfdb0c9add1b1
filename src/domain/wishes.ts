import type { RefusalCode } from '@/contract/errors';
import type { WishState } from '@/contract/wishes';

export interface WishMoments {
  pricedAt: unknown;
  orderedAt: unknown;
  declinedAt: unknown;
  withdrawnAt: unknown;
  lapsedAt: unknown;
}

/** The state follows from the moments; it is stored nowhere. */
export function wishState(moments: WishMoments): WishState {
  if (moments.withdrawnAt) return 'withdrawn';
  if (moments.declinedAt) return 'declined';
  if (moments.lapsedAt) return 'lapsed';
  if (moments.orderedAt) return 'ordered';
  return moments.pricedAt ? 'priced' : 'waiting';
}

/** How a state reads for the household and for staff. */
export const wishStateNames: Readonly<Record<WishState, string>> = {
  waiting: '等工作人员询价',
  priced: '已报价，等点头',
  ordered: '已放进订单',
  declined: '买不到',
  withdrawn: '不要了',
  lapsed: '没等到点头，没有买',
};

/** Whether staff still have to say something: a priced one may be declined again, an ordered one not. */
export const isUnsettled = (state: WishState): boolean => state === 'waiting' || state === 'priced';

/** Why a price may not be accepted now, or null when it may. */
export function whyNotAccept(state: WishState): RefusalCode | null {
  if (state === 'waiting') return 'WISH_NOT_PRICED';
  return state === 'priced' ? null : 'WISH_SETTLED';
}

/** Nobody spends other people's money without a word: only a ceiling that was named lets a price pass unasked. */
export const fitsCeiling = (totalFen: number, mostFen: number | null): boolean =>
  mostFen !== null && totalFen <= mostFen;
