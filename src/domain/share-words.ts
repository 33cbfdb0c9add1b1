import type { MinimumBasis } from '@/contract/supplier-terms';
import { formatCount } from './format-count';
import { formatMoney } from './money';

/** An amount in the basis of a minimum: '¥10.00', '3 件'. */
export const amountWords = (basis: MinimumBasis, amount: number): string =>
  basis === 'fen' ? formatMoney(amount) : `${formatCount(amount)} 件`;

/** What is missing until a supplier comes. */
export const missingWords = ({ basis, missing }: { basis: MinimumBasis; missing: number }): string =>
  amountWords(basis, missing);

/** What was decided of a share, as it is told. */
export const decisionWords = { extend: '延到下一批', drop: '取消', topUp: '由小区补齐' } as const;
