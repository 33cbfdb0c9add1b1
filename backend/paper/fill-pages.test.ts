import { expect, it } from 'vitest';
import { fillPages } from './fill-pages';

const fill = (rows: number[], room: (page: number) => number) => fillPages(rows, (row) => row, room);

it('fills pages in order, with less room on the first', () => {
  expect(fill([], () => 10)).toEqual([]);
  expect(fill([4, 4, 4, 4], () => 10)).toEqual([
    [4, 4],
    [4, 4],
  ]);
  expect(fill([4, 4, 4, 4], (page) => (page === 0 ? 4 : 12))).toEqual([[4], [4, 4, 4]]);
});

it('gives a row that is higher than a page a page of its own', () => {
  expect(fill([3, 20, 3], () => 10)).toEqual([[3], [20], [3]]);
});
