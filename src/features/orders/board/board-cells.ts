import type { BoardCell, BoardColumn } from '@/components/board/door-board';
import type { BoardDoor } from '@/contract/entrance-orders';
import { entranceName } from '@/domain/place-words';
import type { OutputOf } from '@/lib/wire/api';

/** What one looks at on the board. */
export type Lens = 'orders' | 'care';

export const lenses = [
  { value: 'orders', label: '订单' },
  { value: 'care', label: '特殊关怀' },
] as const satisfies readonly { value: Lens; label: string }[];

type Look = Pick<BoardCell, 'look' | 'word'>;
const vacant: Look = { look: 'vacant', word: '空户' };

const looks: Readonly<Record<Lens, (door: BoardDoor) => Look>> = {
  orders: ({ pieces, isVacant, remindedAt }) => {
    if (pieces !== null) return { look: 'done', word: '已下单' };
    if (isVacant) return vacant;
    return remindedAt ? { look: 'due', word: '已提醒' } : { look: 'open', word: '还没下单' };
  },
  care: ({ hasCare, isVacant }) => {
    if (hasCare) return { look: 'care', word: '特殊关怀' };
    return isVacant ? vacant : { look: 'open', word: '没有登记' };
  },
};

/** The entrances of a building as the board shows them through one lens. */
export const columnsThrough = (
  lens: Lens,
  { entrances }: Pick<OutputOf<'orders.getBoard'>, 'entrances'>,
): BoardColumn[] =>
  entrances.map(({ entranceId, entranceNo, doors }) => ({
    id: entranceId,
    name: entranceName(entranceNo),
    cells: doors.map((door) => ({
      id: door.householdId,
      floor: door.floor,
      roomNo: door.roomNo,
      hasDot: lens === 'orders' && door.hasCare,
      ...looks[lens](door),
    })),
  }));
