import { expect, it } from 'vitest';
import { pauseAfter } from './pause-after';

it('pauses longer each time, for more than four hours in all, and then gives up', () => {
  const pauses = Array.from({ length: 12 }, (_, at) => pauseAfter(at + 1));
  const minutes = pauses.map((ms) => (ms === null ? null : ms / 60_000));
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, null, null, null]);
  expect(minutes.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeGreaterThan(4 * 60);
});
