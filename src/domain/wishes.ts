import type { WishState } from '@/contract/wishes';
import { stateBy } from './state-by';

export const wishState = stateBy(
  [
    ['withdrawnAt', 'withdrawn'],
    ['declinedAt', 'declined'],
    ['lapsedAt', 'lapsed'],
    ['orderedAt', 'ordered'],
    ['pricedAt', 'priced'],
  ],
  'waiting',
);

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

/** Nobody spends other people's money without a word: only a ceiling that was named lets a price pass unasked. */
export const fitsCeiling = (totalFen: number, mostFen: number | null): boolean =>
  mostFen !== null && totalFen <= mostFen;
