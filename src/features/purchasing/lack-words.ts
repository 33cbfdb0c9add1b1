import type { Difference, SupplierShare } from '@/contract/purchasing';
import { formatCount } from '@/domain/format-count';

type Lacking = Pick<Difference, 'short' | 'damaged' | 'spoiled'>;

/** '缺 2', '坏 1', '变质 3' of a count, each where there is some. */
export const lacking = ({ short, damaged, spoiled }: Lacking): string[] =>
  [['缺', short] as const, ['坏', damaged] as const, ['变质', spoiled] as const].flatMap(([word, pieces]) =>
    pieces > 0 ? [`${word} ${formatCount(pieces)}`] : [],
  );

/** '缺 2，坏 1' of a count; '' when all came whole. */
export const lackWords = (count: Lacking): string => lacking(count).join('，');

type Lines = readonly Pick<SupplierShare['lines'][number], 'name' | 'counted'>[];

/** '苹果 5斤 缺 2，坏 1；鸡蛋 30枚 坏 3': each product of a delivery that did not come whole; '' when all did. */
export const lacksOf = (lines: Lines): string =>
  lines
    .flatMap(({ name, counted }) => {
      const words = counted ? lackWords(counted) : '';
      return words ? [`${name} ${words}`] : [];
    })
    .join('；');
