import type { Difference, SupplierShare } from '@/contract/purchasing';
import { formatCount } from '@/domain/format-count';
import { missingPieces } from '@/domain/supplier-terms';

type Lacking = Pick<Difference, 'short' | 'damaged' | 'spoiled'>;

/** '缺 2', '坏 1', '变质 3' of a count, each where there is some. */
export const lacking = ({ short, damaged, spoiled }: Lacking): string[] =>
  [['缺', short] as const, ['坏', damaged] as const, ['变质', spoiled] as const].flatMap(([word, pieces]) =>
    pieces > 0 ? [`${word} ${formatCount(pieces)}`] : [],
  );

/** '缺 2，坏 1' of a count; '' when all came whole. */
export const lackWords = (count: Lacking): string => lacking(count).join('，');

type Ordered = Pick<SupplierShare['lines'][number], 'quantity' | 'extra' | 'minOrder' | 'measure'>;

/** '还差 12 份起订（满 100 份，现在 88 份）' of a product's own minimum, with what is for stock; '' when it is met. */
export function belowWords(line: Ordered): string {
  const { quantity, extra, minOrder, measure } = line;
  const missing = missingPieces(quantity + extra, line);
  if (missing === 0) return '';
  const [left, least, have] = [missing, minOrder ?? 0, quantity + extra].map(
    (pieces) => `${formatCount(pieces)} ${measure}`,
  );
  return `还差 ${left}起订（满 ${least}，现在 ${have}）`;
}

type Lines = readonly Pick<SupplierShare['lines'][number], 'name' | 'counted'>[];

/** '苹果 5斤 缺 2，坏 1；鸡蛋 30枚 坏 3': each product of a delivery that did not come whole; '' when all did. */
export const lacksOf = (lines: Lines): string =>
  lines
    .flatMap(({ name, counted }) => {
      const words = counted ? lackWords(counted) : '';
      return words ? [`${name} ${words}`] : [];
    })
    .join('；');
