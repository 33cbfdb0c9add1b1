import type { Load } from '@/contract/dispatch';
import { RUN_LIMIT_GRAMS } from '@/domain/load';

/** '41 公斤', '2.5 公斤'; what nobody has weighed is said. */
export function loadWords({ grams, unweighed }: Load): string {
  const kilos = `${Number((grams / 1000).toFixed(grams < 10_000_000 ? 1 : 0))} 公斤`;
  if (unweighed === 0) return kilos;
  return grams === 0 ? `${unweighed} 件没有重量` : `${kilos}（另有 ${unweighed} 件没有重量）`;
}

/** What staff read when a choice is heavy. */
export const tooHeavyWords = `超过一辆手推车的 ${RUN_LIMIT_GRAMS / 1000} 公斤，建议分成两趟`;
