import { expect, it } from 'vitest';
import { dayClockOf, momentOf } from './day-clock';

it('reads a day and a clock of Beijing, and writes them back', () => {
  const moment = momentOf({ day: '2026-12-01', clock: '00:30' });
  expect(moment).toBe('2026-11-30T16:30:00.000Z');
  expect(dayClockOf(moment ?? '')).toEqual({ day: '2026-12-01', clock: '00:30' });
});

it.each([
  { day: '', clock: '08:00' },
  { day: '2026-12-01', clock: '' },
])('is no moment while something is missing: %j', (typed) => {
  expect(momentOf(typed)).toBeNull();
});
