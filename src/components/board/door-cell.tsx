import { View, type ViewProps } from '@tarojs/components';
import { memo } from 'react';
import { columnOf } from '@/domain/board-grid';
import { webOnly } from '@/lib/accessible/web-only';

/**
 * How a cell looks: filled with a tick, empty frame, frame in amber, violet, hatched; pale with a tick (heard), with a ring
 * (self), with a tick in a dashed frame (neighbour), blue with a cross (service), hatched in a dashed frame (unsure), red with two strokes (contested), grey with two bars (paused), grey
 * with a stroke (settled). Never the colour alone.
 */
export type CellLook =
  | 'done'
  | 'open'
  | 'due'
  | 'care'
  | 'vacant'
  | 'heard'
  | 'self'
  | 'neighbour'
  | 'service'
  | 'unsure'
  | 'contested'
  | 'paused'
  | 'settled';

/** One door on the board. */
export interface BoardCell {
  id: string;
  floor: number;
  roomNo: string;
  look: CellLook;
  /** The state in a word, for the legend and for a screen reader. */
  word: string;
  /** A dot: somebody here needs care. */
  hasDot?: boolean;
}

interface Props {
  cell: BoardCell;
  /** '1单元', before the room when it is read aloud. */
  place: string;
  /** The keyboard enters the board here. */
  isStop: boolean;
  onTap: (id: string) => void;
  onKey: (id: string, event: CellKey) => void;
}

/** A key pressed on a cell. */
export interface CellKey {
  key: string;
  preventDefault: () => void;
}

/** What a cell is called in the document, so that the keyboard can be put on it. */
export const cellId = (id: string): string => `door-${id}`;

/** '4层 01' for 401: what stands on the cell is a word of what is read aloud. */
function spokenRoom(cell: BoardCell): string {
  const column = columnOf(cell);
  return column === cell.roomNo ? cell.roomNo : `${cell.floor}层 ${column}`;
}

/** One view and its text, nothing more: a building has hundreds of them, and WeChat carries each to the screen. */
function OneCell({ cell, place, isStop, onTap, onKey }: Props) {
  const { id, look, word, hasDot = false } = cell;
  const column = columnOf(cell);
  const looks = [
    'door-cell',
    `door-cell--${look}`,
    hasDot && 'door-cell--dot',
    column.length > 3 && 'door-cell--long',
  ];
  const web: ViewProps = webOnly({
    id: cellId(id),
    role: 'gridcell',
    tabIndex: isStop ? 0 : -1,
    onKeyDown: (event: CellKey) => onKey(id, event),
  });
  return (
    <View
      {...web}
      className={looks.filter(Boolean).join(' ')}
      ariaLabel={`${place} ${spokenRoom(cell)} ${word}${hasDot ? ' 特殊关怀' : ''}`.trim()}
      onClick={() => onTap(id)}
    >
      {column}
    </View>
  );
}

export const DoorCell = memo(OneCell);
