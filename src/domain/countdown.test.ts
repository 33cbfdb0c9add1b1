import { expect, it } from 'vitest';
import { formatCountdown, leftWords } from './countdown';

const cutOff = '2026-11-22T04:00:00.000Z';

it.each([
  ['2026-11-22T02:47:20.000Z', '01:12:40'],
  ['2026-11-22T03:59:59.001Z', '00:00:01'],
  ['2026-11-22T04:00:00.000Z', '00:00:00'],
  ['2026-11-22T05:00:00.000Z', '00:00:00'],
  ['2026-11-20T04:00:00.000Z', '48:00:00'],
])('at %s it reads %s', (now, text) => expect(formatCountdown(cutOff, now)).toBe(text));

it('in words: hours and minutes, minutes, and nothing that ticks', () => {
  const until = '2026-11-23T04:00:00.000Z';
  expect(leftWords(until, '2026-11-23T01:29:30.000Z')).toBe('2 小时 30 分');
  expect(leftWords(until, '2026-11-23T03:48:00.000Z')).toBe('12 分钟');
  expect(leftWords(until, '2026-11-23T03:59:30.000Z')).toBe('不到 1 分钟');
});
