import { expect, it } from 'vitest';
import { spotsOf } from './spots';

const pictureOf = (lines: readonly string[]) => ({
  dark: Uint8Array.from(lines.join('').split(''), (sign) => (sign === '#' ? 1 : 0)),
  width: lines[0]?.length ?? 0,
  height: lines.length,
});

const spotsIn = (lines: readonly string[], least = 1) => {
  const { dark, width, height } = pictureOf(lines);
  return spotsOf(dark, width, height, least);
};

it('joins what touches, also at a corner and from below', () => {
  const spots = spotsIn(['#..#.', '#..#.', '.##..', '.....', '#...#']);
  expect(spots.map(({ area }) => area).sort()).toEqual([1, 1, 6]);
});

it('knows the middle and the spread of a square', () => {
  const [square] = spotsIn(['....', '.##.', '.##.', '....']);
  expect(square).toMatchObject({ area: 4, x: 1.5, y: 1.5, xy: 0 });
  expect((square?.xx ?? 0) + (square?.yy ?? 0)).toBeCloseTo(4 / 6);
});

it('leaves out what is small', () => {
  expect(spotsIn(['##.#', '##..'], 2)).toHaveLength(1);
  expect(spotsIn(['....'])).toEqual([]);
});
