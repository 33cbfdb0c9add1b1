import { View } from '@tarojs/components';
import { useCallback, useMemo, useState } from 'react';
import { boardGrid, stepInGrid, type GridFloor } from '@/domain/board-grid';
import { takeFocus } from '@/lib/platform/window/row-in-hand';
import { webOnly } from '@/lib/accessible/web-only';
import { cellId, DoorCell, type BoardCell, type CellKey } from './door-cell';
import { DoorLegend } from './door-legend';
import './door-board.scss';

export type { BoardCell, CellLook } from './door-cell';

/** One entrance of the board, with its doors in any order. */
export interface BoardColumn {
  id: string;
  /** '1单元' */
  name: string;
  cells: readonly BoardCell[];
}

interface Props {
  label: string;
  entrances: readonly BoardColumn[];
  /** A tap, or Enter, opens a door. */
  onTap: (id: string) => void;
}

const floorWords = (floor: number): string => (floor === 0 ? '不明' : `${floor}F`);

type Way = Pick<Parameters<typeof DoorCell>[0], 'onTap' | 'onKey'> & { stopId: string | null };

interface FloorProps extends Way {
  floor: GridFloor<BoardCell>;
  names: readonly string[];
}

/** A floor: its number, then the doors of one entrance after the other; a gap where a floor lacks a room. */
function Floor({ floor, names, stopId, ...way }: FloorProps) {
  return (
    <View className="door-board__floor" {...webOnly({ role: 'row' })}>
      <View className="door-board__level" {...webOnly({ role: 'rowheader' })}>
        {floorWords(floor.floor)}
      </View>
      {floor.entrances.map((doors, at) => (
        <View key={names[at]} className="door-board__doors">
          {doors.map((cell, column) =>
            cell ? (
              <DoorCell
                key={cell.id}
                cell={cell}
                place={names[at] ?? ''}
                isStop={cell.id === stopId}
                {...way}
              />
            ) : (
              <View key={`gap ${String(column)}`} className="door-cell door-cell--gap" />
            ),
          )}
        </View>
      ))}
    </View>
  );
}

/** Above the doors: which entrance is which. Each is as wide as its doors. */
const Names = ({ entrances, widths }: { entrances: readonly BoardColumn[]; widths: readonly number[] }) => (
  <View className="door-board__floor" {...webOnly({ role: 'row' })}>
    <View className="door-board__level" {...webOnly({ role: 'columnheader', ariaLabel: '楼层' })} />
    {entrances.map(({ id, name }, at) => (
      <View key={id} className="door-board__doors" {...webOnly({ role: 'columnheader' })}>
        <View className="door-board__name">{name}</View>
        {Array.from({ length: widths[at] ?? 0 }, (_, column) => (
          <View key={column} className="door-cell door-cell--width" />
        ))}
      </View>
    ))}
  </View>
);

/**
 * A building as one stands before it: floors × rooms, its entrances side by side, every household its cell. At a desk the
 * arrow keys move from door to door and Enter opens one.
 */
export function DoorBoard({ label, entrances, onTap }: Props) {
  const grid = useMemo(() => boardGrid(entrances.map(({ cells }) => cells)), [entrances]);
  const [movedTo, setMovedTo] = useState<string | null>(null);
  const first = grid[0]?.entrances.flat().find((cell) => cell !== null)?.id ?? null;
  const stopId = entrances.some(({ cells }) => cells.some(({ id }) => id === movedTo)) ? movedTo : first;
  const onKey = useCallback(
    (id: string, event: CellKey) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        return onTap(id);
      }
      const next = stepInGrid(grid, id, event.key);
      if (!next) return;
      event.preventDefault();
      setMovedTo(next);
      takeFocus(cellId(next));
    },
    [grid, onTap],
  );
  const names = entrances.map(({ name }) => name);
  const widths = (grid[0]?.entrances ?? []).map((doors) => doors.length);
  return (
    <>
      <View className="door-board" ariaLabel={label} {...webOnly({ role: 'grid' })}>
        {entrances.length > 1 ? <Names entrances={entrances} widths={widths} /> : null}
        {grid.map((floor) => (
          <Floor key={floor.floor} floor={floor} names={names} stopId={stopId} onTap={onTap} onKey={onKey} />
        ))}
      </View>
      <DoorLegend cells={entrances.flatMap(({ cells }) => cells)} />
    </>
  );
}
