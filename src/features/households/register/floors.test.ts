import { expect, test } from 'vitest';
import { byFloors } from './floors';

test('one floor after the other, as the list has them', () => {
  const rows = [
    { floor: 7, no: '701' },
    { floor: 7, no: '702' },
    { floor: 1, no: '101' },
    { floor: -1, no: 'B101' },
    { floor: null, no: '门卫' },
  ];
  expect(byFloors(rows).map(({ title, rows: all }) => [title, all.map(({ no }) => no)])).toEqual([
    ['7 层', ['701', '702']],
    ['1 层', ['101']],
    ['地下 1 层', ['B101']],
    ['没有登记楼层', ['门卫']],
  ]);
});
