import { View } from '@tarojs/components';
import type { SupplierShare } from '@/contract/purchasing';
import { PriorityMark } from '@/components/words/priority-mark';
import { contentWords, inAllMeasures, measureNames, measureNote } from '@/domain/measures';
import { formatCount } from '@/domain/format-count';
import { reasonText } from '@/domain/receipt-reasons';
import { belowWords, lackWords } from './lack-words';

type Line = SupplierShare['lines'][number];

/** A product on the desk: its name, how many that is in every measure, and what is wrong with it: too few, short, broken. */
export function LineName({ line }: { line: Line }) {
  const trouble = troubleWords(line);
  return (
    <View className="line-name">
      <View>
        {line.name} <PriorityMark priority={line.priority} word="先办" />
      </View>
      {notesOf(line).map((words) => (
        <View key={words} className="secondary">
          {words}
        </View>
      ))}
      {trouble ? <View className="line-name__trouble">{trouble}</View> : null}
    </View>
  );
}

function notesOf(line: Line): string[] {
  const { quantity, extra, carriedOver, confirmed, measure, contents } = line;
  const measures =
    measureNames(line).length > 1 ? `${inAllMeasures(quantity, line)}（${measureNote(line)}）` : '';
  return [
    measures,
    contents.length > 0 ? `套餐：${contentWords(contents)}` : '',
    carriedOver > 0 ? `其中延下来的 ${formatCount(carriedOver)} ${measure}` : '',
    extra > 0 ? `另加小区备用 ${formatCount(extra)} ${measure}` : '',
    confirmed === null ? '' : `供应商说送 ${formatCount(confirmed)} ${measure}`,
  ].filter((words) => words !== '');
}

function troubleWords(line: Line): string {
  const { counted } = line;
  if (!counted) return belowWords(line);
  const lacks = lackWords(counted);
  if (lacks === '') return '';
  const why = counted.reason ? `（${reasonText(counted.reason, counted.reasonWords)}）` : '';
  return `到 ${formatCount(counted.came)}，${lacks}${why}`;
}
