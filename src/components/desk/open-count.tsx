import { View } from '@tarojs/components';
import type { ToDo, ToDoKind } from '@/contract/to-do';
import { countOf } from '@/domain/to-do';
import './open-count.scss';

interface Props {
  toDo: readonly ToDo[];
  kinds: readonly ToDoKind[];
}

/** How much waits in a work area; red when some of it has waited too long, and it says so. */
export function OpenCount({ toDo, kinds }: Props) {
  const { count, isUrgent } = countOf(toDo, kinds);
  if (count === 0) return null;
  return (
    <View
      className={isUrgent ? 'open-count open-count--urgent' : 'open-count'}
      ariaLabel={`${count} 件${isUrgent ? '，有等久了的' : ''}`}
    >
      {count > 99 ? '99+' : count}
    </View>
  );
}
