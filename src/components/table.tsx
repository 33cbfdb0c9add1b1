import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Tap } from './tap';
import './table.scss';

export interface Column<R> {
  title: string;
  show: (row: R) => ReactNode;
  sortBy: (row: R) => number | string;
  /** The first column takes the room that the figures leave. */
  isFigure?: boolean;
  /** Left out where there is no room. */
  onlyWide?: boolean;
}

interface Props<R> {
  label: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
}

interface Order {
  column: number;
  isDown: boolean;
}

/** Only the web knows these roles; WeChat reads the text. */
const role = (name: string): object => (process.env.TARO_ENV === 'h5' ? { role: name } : {});
const look = <R,>({ isFigure, onlyWide }: Column<R>, part: string) =>
  [part, isFigure && 'table__figure', onlyWide && 'table__only-wide'].filter(Boolean).join(' ');

/** Rows of figures. At a desk each column has a head that stays in sight and sorts when it is pressed. */
export function Table<R>({ label, rows, columns, keyOf }: Props<R>) {
  const [order, setOrder] = useState<Order | null>(null);
  const press = (column: number) =>
    setOrder(order?.column === column ? { column, isDown: !order.isDown } : { column, isDown: true });
  return (
    <View className="table" ariaLabel={label} {...role('table')}>
      <View className="table__head" {...role('row')}>
        {columns.map((column, index) => (
          <View key={column.title} className={look(column, 'table__title')} {...role('columnheader')}>
            <Tap className="table__sort" label={`按${column.title}排序`} onTap={() => press(index)}>
              {column.title}
              {order?.column === index ? (order.isDown ? ' ↓' : ' ↑') : ''}
            </Tap>
          </View>
        ))}
      </View>
      {inOrder(rows, columns, order).map((row) => (
        <View key={keyOf(row)} className="table__row" {...role('row')}>
          {columns.map((column) => (
            <View key={column.title} className={look(column, 'table__cell')} {...role('cell')}>
              {column.show(row)}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

function inOrder<R>(rows: readonly R[], columns: readonly Column<R>[], order: Order | null): readonly R[] {
  const column = order && columns[order.column];
  if (!column) return rows;
  const upwards = [...rows].sort((one, other) => compare(column.sortBy(one), column.sortBy(other)));
  return order.isDown ? upwards.reverse() : upwards;
}

const compare = (one: number | string, other: number | string): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other));
