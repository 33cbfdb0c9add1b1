import { expect, it } from 'vitest';
import { homographyOf, mapPoint } from './homography';

const square = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];
const seen = [
  { x: 100, y: 50 },
  { x: 900, y: 120 },
  { x: 1000, y: 1300 },
  { x: 40, y: 1200 },
];

it('takes four points where they are seen, and lines to lines', () => {
  const map = homographyOf(square, seen);
  if (!map) throw new Error('no map');
  square.forEach(({ x, y }, at) => {
    expect(mapPoint(map, x, y).x).toBeCloseTo(seen[at]?.x ?? 0, 6);
    expect(mapPoint(map, x, y).y).toBeCloseTo(seen[at]?.y ?? 0, 6);
  });
  const [from, middle, to] = [0, 0.5, 1].map((share) => mapPoint(map, share, share));
  const across = ((to?.x ?? 0) - (from?.x ?? 0)) * ((middle?.y ?? 0) - (from?.y ?? 0));
  const down = ((to?.y ?? 0) - (from?.y ?? 0)) * ((middle?.x ?? 0) - (from?.x ?? 0));
  expect(across).toBeCloseTo(down, 4);
});

it('says that three points of a line are no sheet', () => {
  expect(
    homographyOf(
      [square[0], square[0], square[2], square[3]].map((one) => one ?? { x: 0, y: 0 }),
      seen,
    ),
  ).toBe(undefined);
});
