import type { Column } from './table-column';

/** How the rows stand: by which column, and whether the largest is first. */
export interface Order {
  column: number;
  isDown: boolean;
}

const compare = (one: number | string, other: number | string): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'zh-CN', { numeric: true });

/** The rows as somebody wants to read them; without an order as the server sent them. */
export function inOrder<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  order: Order | null,
): readonly R[] {
  const sortBy = order && columns[order.column]?.sortBy;
  if (!sortBy) return rows;
  const upwards = [...rows].sort((one, other) => compare(sortBy(one), sortBy(other)));
  return order.isDown ? upwards.reverse() : upwards;
}

/** What pressing a head does: first the useful way (figures from the largest), then the other, then the server's. */
export function nextOrder(order: Order | null, column: number, isFigure = false): Order | null {
  if (order?.column !== column) return { column, isDown: isFigure };
  return order.isDown === isFigure ? { column, isDown: !isFigure } : null;
}
