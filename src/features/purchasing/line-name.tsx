import { View } from '@tarojs/components';
import type { SupplierShare } from '@/contract/purchasing';
import { PriorityMark } from '@/components/words/priority-mark';
import { casesFor } from '@/domain/measures';
import { isBelowMinimum } from '@/domain/supplier-terms';
import { formatCount } from '@/domain/format-count';
import { reasonText } from '@/domain/receipt-reasons';
import { lackWords } from './lack-words';

type Line = SupplierShare['lines'][number];

/** A product on the desk: its name, how many cases that is, and what is wrong with it: too few, short, broken. */
export function LineName({ line }: { line: Line }) {
  const cases = casesFor(line.quantity, line);
  const trouble = troubleWords(line);
  return (
    <View className="line-name">
      <View>
        {line.name} <PriorityMark priority={line.priority} word="先办" />
      </View>
      {cases === null ? null : (
        <View className="secondary">
          {formatCount(cases)} 箱（每箱 {line.caseSize} {line.measure}）
        </View>
      )}
      {trouble ? <View className="line-name__trouble">{trouble}</View> : null}
    </View>
  );
}

function troubleWords(line: Line): string {
  const { counted, minOrder } = line;
  if (!counted) return isBelowMinimum(line.quantity, line) ? `不足起订量 ${minOrder}` : '';
  const lacks = lackWords(counted);
  if (lacks === '') return '';
  const why = counted.reason ? `（${reasonText(counted.reason, counted.reasonWords)}）` : '';
  return `到 ${formatCount(counted.came)}，${lacks}${why}`;
}
