import { View } from '@tarojs/components';
import { Fragment, useState, type ReactNode } from 'react';
import { useDesk } from '@/lib/session/use-desk';
import { webOnly } from '@/lib/accessible/web-only';
import { MoreRows } from '../waiting/more-rows';
import type { Column } from './table-column';
import { TableFilter } from './table-filter';
import { inOrder, nextOrder, type Order } from './table-order';
import { TableHead, TableRow } from './table-parts';
import './table.scss';

interface Props<R> {
  label: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  /** Enter or a click on a row. */
  onOpen?: (row: R) => void;
  /** How a row looks on a phone; without it the columns stand side by side there too. */
  phone?: (row: R) => ReactNode;
  /** Gives the table a box to look for rows in. */
  filter?: { words: string; textOf: (row: R) => string };
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
  /** From `usePages`: the next rows of a paged list. */
  more?: (() => void) | null;
  isFetchingMore?: boolean;
}

/** Rows of a list. At a desk: heads that stay in sight and sort, a box to find rows, the keyboard; rows on a phone. */
export function Table<R>(props: Props<R>) {
  const { rows, keyOf, phone, empty = null, more = null, isFetchingMore = false } = props;
  const isDesk = useDesk();
  if (rows.length === 0 && !more) return <>{empty}</>;
  return (
    <>
      {phone && !isDesk ? (
        rows.map((row) => <Fragment key={keyOf(row)}>{phone(row)}</Fragment>)
      ) : (
        <Grid {...props} hasFilter={isDesk && props.filter !== undefined} />
      )}
      {more ? (
        <View className="table__more">
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </View>
      ) : null}
    </>
  );
}

const enoughToSearch = 6;

function Grid<R>({ hasFilter, ...props }: Props<R> & { hasFilter: boolean }) {
  const { label, rows, columns, keyOf, onOpen, filter, more } = props;
  const [order, setOrder] = useState<Order | null>(null);
  const [wanted, setWanted] = useState('');
  const [reached, setReached] = useState<string>();
  const found = wanted && filter ? rows.filter((row) => isFound(filter.textOf(row), wanted)) : rows;
  const shown = inOrder(found, columns, order);
  const entry = shown.find((row) => keyOf(row) === reached) ?? shown[0];
  return (
    <>
      {hasFilter && filter && (rows.length >= enoughToSearch || wanted) ? (
        <TableFilter
          words={filter.words}
          value={wanted}
          onChange={setWanted}
          shown={shown.length}
          total={rows.length}
          hasMore={Boolean(more)}
        />
      ) : null}
      <View className="table" ariaLabel={label} {...webOnly({ role: onOpen ? 'grid' : 'table' })}>
        <TableHead
          columns={columns}
          order={order}
          onPress={(column) => setOrder(nextOrder(order, column, columns[column]?.isFigure))}
        />
        <View {...webOnly({ role: 'rowgroup' })}>
          {shown.map((row) => (
            <TableRow
              key={keyOf(row)}
              row={row}
              columns={columns}
              onOpen={onOpen}
              isEntry={row === entry}
              onReach={() => setReached(keyOf(row))}
            />
          ))}
        </View>
      </View>
      {shown.length === 0 ? <View className="table__none">没有符合“{wanted}”的行</View> : null}
    </>
  );
}

const isFound = (text: string, wanted: string): boolean =>
  wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
