import type { Supplier } from '@/contract/catalogue';
import { readYuan, yuanText } from '@/domain/read-yuan';

/** The terms of a supplier as they are typed. */
export interface TypedTerms {
  basis: 'none' | 'fen' | 'pieces';
  amount: string;
  tolerance: string;
  isApproved: boolean;
}

export const typedTerms = ({ minimum, tolerancePercent, isApproved }: Supplier): TypedTerms => ({
  basis: minimum?.basis ?? 'none',
  amount: minimum ? (minimum.basis === 'fen' ? yuanText(minimum.amount) : String(minimum.amount)) : '',
  tolerance: tolerancePercent === 0 ? '' : String(tolerancePercent),
  isApproved,
});

const wholeOf = (text: string): number | undefined =>
  /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : undefined;

/** From 1 up: a minimum of nothing is none. */
function amountOf({ basis, amount }: TypedTerms): number | undefined {
  const read = basis === 'fen' ? readYuan(amount) : wholeOf(amount);
  return read === 0 ? undefined : read;
}

/** As the contract takes them; undefined while something is missing or no figure. */
export function termsOf(typed: TypedTerms) {
  const { basis, tolerance, isApproved } = typed;
  if (!/^\s*\d{0,2}\s*$/.test(tolerance)) return undefined;
  if (basis === 'none') return { minimum: null, tolerancePercent: 0, isApproved };
  const amount = amountOf(typed);
  return amount === undefined
    ? undefined
    : { minimum: { basis, amount }, tolerancePercent: Number(tolerance), isApproved };
}

/** What is typed says something else than what is kept of the supplier. */
export const isTouched = (typed: TypedTerms, known: Supplier): boolean =>
  JSON.stringify(typed) !== JSON.stringify({ ...typed, ...typedTerms(known) });

/** When a certificate is worth a look: '已过期', '还有 9 天'; '' while it is good for longer than that. */
export const daysWords = (daysLeft: number): string => {
  if (daysLeft < 0) return '已过期';
  if (daysLeft > SOON) return '';
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`;
};
const SOON = 14;
