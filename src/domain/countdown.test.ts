import { expect, it } from 'vitest';
import { formatCountdown } from './countdown';

const cutOff = '2026-11-22T04:00:00.000Z';

it.each([
  ['2026-11-22T02:47:20.000Z', '01:12:40'],
  ['2026-11-22T03:59:59.001Z', '00:00:01'],
  ['2026-11-22T04:00:00.000Z', '00:00:00'],
  ['2026-11-22T05:00:00.000Z', '00:00:00'],
  ['2026-11-20T04:00:00.000Z', '48:00:00'],
])('at %s it reads %s', (now, text) => expect(formatCountdown(cutOff, now)).toBe(text));
