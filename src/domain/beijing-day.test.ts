import { describe, expect, it } from 'vitest';
import {
  beijingDay,
  dayBounds,
  daysLater,
  daysOf,
  formatDate,
  MOST_SPAN_DAYS,
  spanBounds,
  spanEndingOn,
} from './beijing-day';

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

describe('the days of a report', () => {
  it('move together when it is to end with another day, and stay as many', () => {
    const week = { day: '2026-11-22', firstDay: '2026-11-16', cutOff: '18:00' };
    const before = { day: '2026-11-21', firstDay: '2026-11-15', cutOff: '18:00' };
    expect(spanEndingOn('2026-11-21', week)).toEqual(before);
    expect(spanEndingOn('2026-11-21', { day: '2026-11-22' })).toEqual({ day: '2026-11-21' });
  });

  it('are never more than may be asked for, and never none', () => {
    const [long, upsideDown] = ['2026-08-01', '2026-11-25'].map((firstDay) =>
      spanEndingOn('2026-11-23', { day: '2026-11-22', firstDay }),
    );
    expect(long && daysOf(long)).toBe(MOST_SPAN_DAYS);
    expect(upsideDown && daysOf(upsideDown)).toBe(1);
  });
});
