import type { SupplierShare } from '@/contract/purchasing';
import { formatCount } from '@/domain/format-count';

/** '缺 2，坏 1' of a count; '' when all came whole. */
export const lackWords = ({ short, damaged }: { short: number; damaged: number }): string =>
  [short > 0 && `缺 ${formatCount(short)}`, damaged > 0 && `坏 ${formatCount(damaged)}`]
    .filter(Boolean)
    .join('，');

type Lines = readonly Pick<SupplierShare['lines'][number], 'name' | 'counted'>[];

/** '苹果 5斤 缺 2，坏 1；鸡蛋 30枚 坏 3': each product of a delivery that did not come whole; '' when all did. */
export const lacksOf = (lines: Lines): string =>
  lines
    .flatMap(({ name, counted }) => {
      const words = counted ? lackWords(counted) : '';
      return words ? [`${name} ${words}`] : [];
    })
    .join('；');
