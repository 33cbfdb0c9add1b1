import type { ReactNode } from 'react';

/** One column of a table: what it is called, what it shows, what it is sorted by. */
export interface Column<R> {
  title: string;
  show: (row: R) => ReactNode;
  /** Left out: the column cannot be sorted. */
  sortBy?: (row: R) => number | string;
  /** Digits below each other, at the right. */
  isFigure?: boolean;
  /** Left out where there is no room. */
  onlyWide?: boolean;
  /** Px at a desk. Figures take 132; what has no width shares the rest. */
  width?: number;
}
