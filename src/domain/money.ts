import { formatCount } from './format-count';

/** '¥1,312.50' of an amount in whole 分; a refund is '-¥5.00'. */
export function formatMoney(fen: number): string {
  const amount = Math.abs(fen);
  const cents = String(amount % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}¥${formatCount(Math.floor(amount / 100))}.${cents}`;
}

/** Like formatMoney, without the '.00' of whole 元: for large sums where every digit costs room. */
export const formatSum = (fen: number): string => formatMoney(fen).replace(/\.00$/, '');
