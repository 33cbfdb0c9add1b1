import { View } from '@tarojs/components';
import type { NotReached } from '@/contract/campaign-lists';
import { Pill } from '@/components/words/pill';
import { pauseWords } from '@/domain/campaign-words';
import { isSilent } from './not-reached-words';

/** What is to be known of an open door before somebody goes there: silent elsewhere too, care, pauses, newly moved in. */
export function NotReachedMarks({ row }: { row: NotReached }) {
  return (
    <View className="not-reached__marks">
      {isSilent(row) ? <Pill tone="red">在 {row.openIn} 个行动里都没回音</Pill> : null}
      {row.isContested ? <Pill tone="red">登记对不上</Pill> : null}
      {row.hasCare ? <Pill tone="violet">特殊关怀</Pill> : null}
      {row.cameLater ? <Pill tone="blue">后来住进来</Pill> : null}
      {row.pauses.map((pause) => (
        <Pill key={`${pause.reason} ${pause.untilOn}`} tone="grey">
          暂停：{pauseWords(pause)}
        </Pill>
      ))}
    </View>
  );
}

export const hasMarks = (row: NotReached): boolean =>
  isSilent(row) || row.isContested || row.hasCare || row.cameLater || row.pauses.length > 0;
