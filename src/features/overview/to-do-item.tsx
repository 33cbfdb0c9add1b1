import { View } from '@tarojs/components';
import type { ToDoRow } from '@/contract/to-do';
import { Tap } from '@/components/buttons/tap';
import { ownerNames } from '@/domain/evening';
import { sinceWords } from '@/domain/requests';
import { openRow } from './open-row';
import { rowName } from './row-name';

/** Where, what, who has it, how long it has waited: one line at a desk, two on a phone. */
export function ToDoItem({ row, now }: { row: ToDoRow; now: string }) {
  const { placeLabel, owner, ownerName, at, isUrgent } = row;
  return (
    <Tap className="to-do__item" onTap={() => openRow(row)}>
      {placeLabel ? (
        <>
          <View className="to-do__place">{placeLabel}</View>
          <View className="to-do__what secondary">{rowName(row)}</View>
        </>
      ) : (
        <View className="to-do__place to-do__place--alone">{rowName(row)}</View>
      )}
      <View className="to-do__owner secondary">{ownerName ?? ownerNames[owner]}</View>
      <View className={isUrgent ? 'to-do__age to-do__age--urgent' : 'to-do__age secondary'}>
        {sinceWords(at, now)}
      </View>
    </Tap>
  );
}
