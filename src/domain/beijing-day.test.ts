import { describe, expect, it } from 'vitest';
import { beijingDay, dayBounds, daysLater, daysOf, formatDate, spanBounds } from './beijing-day';

describe('a day in Beijing', () => {
  it('ends at midnight there, wherever the machine stands', () => {
    expect(beijingDay('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(beijingDay('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
  });

  it('lies between two midnights', () => {
    const { from, to } = dayBounds('2026-11-22');
    expect([from, to]).toEqual(['2026-11-21T16:00:00.000Z', '2026-11-22T16:00:00.000Z']);
    expect([beijingDay(from), beijingDay(to)]).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('is followed by the next one over the ends of months and years', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysLater('2028-03-01', -1)).toBe('2028-02-29');
    expect(formatDate('2026-11-02')).toBe('11月2日');
  });
});

describe('a report', () => {
  it('is about a day, days, or days that end at an hour', () => {
    expect(spanBounds({ day: '2026-11-22' })).toEqual(dayBounds('2026-11-22'));
    expect(spanBounds({ day: '2026-11-22', firstDay: '2026-11-20' })).toEqual({
      from: '2026-11-19T16:00:00.000Z',
      to: '2026-11-22T16:00:00.000Z',
    });
    expect(spanBounds({ day: '2026-11-22', cutOff: '18:00' })).toEqual({
      from: '2026-11-21T10:00:00.000Z',
      to: '2026-11-22T10:00:00.000Z',
    });
    expect([daysOf({ day: '2026-11-22' }), daysOf({ day: '2026-12-01', firstDay: '2026-11-22' })]).toEqual([
      1, 10,
    ]);
  });
});
