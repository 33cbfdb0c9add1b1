import { View } from '@tarojs/components';
import { webButton } from '@/lib/accessible/web-button';
import { webOnly } from '@/lib/accessible/web-only';
import { stepByArrow, type StopKey } from '../buttons/step-by-arrow';
import type { Column } from './table-column';
import type { Order } from './table-order';

const look = <R,>({ isFigure, onlyWide, width }: Column<R>, part: string) =>
  [part, isFigure && 'table__figure', onlyWide && 'table__only-wide', width && 'table__narrow']
    .filter(Boolean)
    .join(' ');
const roomOf = <R,>({ width }: Column<R>) => (width ? { width: `calc(${width}px * var(--scale))` } : {});

const sortWord = (isSorted: boolean, isDown?: boolean) => {
  if (!isSorted) return 'none';
  return isDown ? 'descending' : 'ascending';
};

interface HeadProps<R> {
  columns: readonly Column<R>[];
  order: Order | null;
  onPress: (column: number) => void;
}

/** The heads of the columns: they stay in sight, and a press sorts. */
export function TableHead<R>({ columns, order, onPress }: HeadProps<R>) {
  return (
    <View className="table__head" {...webOnly({ role: 'row' })}>
      {columns.map((column, index) => {
        const isSorted = order?.column === index;
        const web = {
          role: 'columnheader',
          ariaSort: column.sortBy ? sortWord(isSorted, order?.isDown) : undefined,
        };
        return (
          <View
            key={column.title}
            className={look(column, 'table__title')}
            style={roomOf(column)}
            {...webOnly(web)}
          >
            {column.sortBy ? (
              <View
                className={`table__sort ${isSorted ? 'table__sort--used' : ''}`}
                ariaLabel={`按${column.title}排序`}
                onClick={() => onPress(index)}
                {...webButton(() => onPress(index))}
              >
                {column.title}
                <View className="table__way">{isSorted ? (order?.isDown ? '↓' : '↑') : '↕'}</View>
              </View>
            ) : (
              <View className="table__sort table__sort--fixed">{column.title}</View>
            )}
          </View>
        );
      })}
    </View>
  );
}

interface RowProps<R> {
  row: R;
  columns: readonly Column<R>[];
  onOpen?: (row: R) => void;
  /** Tab comes to this row; the arrows go on from it. */
  isEntry: boolean;
  onReach: () => void;
}

/** One row; one that opens something is reached with the arrows and opened with Enter. */
export function TableRow<R>({ row, columns, onOpen, isEntry, onReach }: RowProps<R>) {
  const open = onOpen && (() => onOpen(row));
  const press = (event: StopKey) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') open?.();
    else stepByArrow(event);
  };
  const keys = open ? { tabIndex: isEntry ? 0 : -1, onKeyDown: press, onFocus: onReach } : {};
  return (
    <View
      className={`table__row ${open ? 'table__row--opens' : ''}`}
      onClick={open}
      {...webOnly({ role: 'row', ...keys })}
    >
      {columns.map((column) => (
        <View
          key={column.title}
          className={look(column, 'table__cell')}
          style={roomOf(column)}
          {...webOnly({ role: open ? 'gridcell' : 'cell' })}
        >
          {column.show(row)}
        </View>
      ))}
    </View>
  );
}
