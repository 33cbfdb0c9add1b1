import { describe, expect, it } from 'vitest';
import { beijingDay, dayBounds, daysLater, formatDate } from './beijing-day';

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
