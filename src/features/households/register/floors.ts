import type { RegisterRow } from '@/contract/register-lists';

export interface Floor<R> {
  /** '7 层', or that nobody knows. */
  title: string;
  rows: R[];
}

const titleOf = (floor: number | null): string => {
  if (floor === null) return '没有登记楼层';
  return floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`;
};

/** Rows in climbing order, floor by floor, as they stand in the list. */
export function byFloors<R extends Pick<RegisterRow, 'floor'>>(rows: readonly R[]): Floor<R>[] {
  const floors = new Map<string, R[]>();
  for (const row of rows) {
    const title = titleOf(row.floor);
    floors.set(title, [...(floors.get(title) ?? []), row]);
  }
  return [...floors].map(([title, ofFloor]) => ({ title, rows: ofFloor }));
}
