import { expect, it } from 'vitest';
import { sizeWithin } from './picture';

it.each([
  [{ width: 4000, height: 3000 }, 1600, { width: 1600, height: 1200 }],
  [{ width: 1000, height: 9000 }, 900, { width: 100, height: 900 }],
  [{ width: 300, height: 200 }, 1600, { width: 300, height: 200 }],
  [{ width: 9000, height: 3 }, 240, { width: 240, height: 1 }],
])('%o within %i pixels is %o', (size, edge, wanted) => {
  expect(sizeWithin(size, edge)).toEqual(wanted);
});
