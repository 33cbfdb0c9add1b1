import { expect, test } from 'vitest';
import { isJustOpened } from './just-opened';

const wave = { opensAt: '2026-11-22T04:00:00.000Z', closesAt: '2026-11-22T10:00:00.000Z' };

test('for two hours after a wave has opened, and not before it or later', () => {
  const at = (now: string) => isJustOpened(wave, now);
  expect(at('2026-11-22T03:59:59.000Z')).toBe(false);
  expect(at('2026-11-22T04:00:00.000Z')).toBe(true);
  expect(at('2026-11-22T05:59:59.000Z')).toBe(true);
  expect(at('2026-11-22T06:00:00.000Z')).toBe(false);
});

test('a short wave that is over is not offered any more', () => {
  expect(isJustOpened({ ...wave, closesAt: '2026-11-22T05:00:00.000Z' }, '2026-11-22T05:00:00.000Z')).toBe(
    false,
  );
});
