import { describe, expect, it } from 'vitest';
import type { Column } from './table-column';
import { inOrder, nextOrder } from './table-order';

interface Door {
  room: string;
  pieces: number;
}

const columns: Column<Door>[] = [
  { title: '房号', show: ({ room }) => room, sortBy: ({ room }) => room },
  { title: '件', show: ({ pieces }) => pieces, sortBy: ({ pieces }) => pieces, isFigure: true },
];
const doors: Door[] = [
  { room: '10号楼 1001', pieces: 3 },
  { room: '8号楼 201', pieces: 12 },
  { room: '10号楼 202', pieces: 1 },
];
const roomsIn = (order: Parameters<typeof inOrder>[2]) =>
  inOrder(doors, columns, order).map(({ room }) => room);

describe('the order of a table', () => {
  it("is the server's until a head is pressed", () => {
    expect(roomsIn(null)).toEqual(['10号楼 1001', '8号楼 201', '10号楼 202']);
  });

  it('reads rooms as people do, the lower number first', () => {
    expect(roomsIn(nextOrder(null, 0))).toEqual(['8号楼 201', '10号楼 202', '10号楼 1001']);
  });

  it('shows the largest figure first', () => {
    expect(roomsIn(nextOrder(null, 1, true))).toEqual(['8号楼 201', '10号楼 1001', '10号楼 202']);
  });

  it('turns at the second press and goes back at the third', () => {
    const first = nextOrder(null, 1, true);
    const second = nextOrder(first, 1, true);
    expect(second).toEqual({ column: 1, isDown: false });
    expect(nextOrder(second, 1, true)).toBeNull();
  });
});
