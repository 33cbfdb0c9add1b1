import { formatMoney } from '../money';
import { splitFen } from './split';

/** How an amount is shared out over so many households: '3 户，每户 ¥4.16，除不尽的 ¥0.02 记在门牌靠前的户上'. */
export function splitWords(totalFen: number, households: number): string {
  const least = splitFen(totalFen, households)[households - 1] ?? 0;
  const rest = totalFen - least * households;
  const each = `${households} 户，每户 ${formatMoney(least)}`;
  return rest === 0 ? each : `${each}，除不尽的 ${formatMoney(rest)} 记在门牌靠前的户上，每户 1 分`;
}
