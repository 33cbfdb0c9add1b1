import type { Tone } from '@/components/words/pill';
import type { Wish, WishState } from '@/contract/wishes';
import { formatMoney } from '@/domain/money';

/** The colour that goes with the word of a state. */
export const wishTones: Readonly<Record<WishState, Tone>> = {
  waiting: 'amber',
  priced: 'amber',
  ordered: 'brand',
  declined: 'red',
  withdrawn: 'grey',
  lapsed: 'grey',
};

/** '要 2 份 · 最多肯付 ¥90.00' */
export const askedWords = ({ quantity, mostFen }: Wish): string =>
  [`要 ${quantity} 份`, mostFen === null ? '问到价先问住户' : `最多肯付 ${formatMoney(mostFen)}`].join(' · ');

/** '纸尿裤 L码 ¥89.00 × 1 包 = ¥89.00' */
export const offerWords = ({ offer, quantity }: Wish): string | null =>
  offer &&
  `${offer.name} ${formatMoney(offer.priceFen)} × ${quantity} ${offer.measure} = ${formatMoney(offer.totalFen)}`;

const nexts: Partial<Record<WishState, string>> = {
  waiting: '截单前没问到价，会自动排进下一批次，不用再写',
  priced: '截单前点“要”才买，不点就不买',
  ordered: '已放进本批次订单，和别的东西一起送到',
};

/** What happens next, or why not. */
export const nextOfWish = ({ state, declineReason }: Wish): string | null =>
  state === 'declined' && declineReason ? `原因：${declineReason}` : (nexts[state] ?? null);
