import { describe, expect, it } from 'vitest';
import { dueDays } from './due-days';

describe('the days on which a child may be expected', () => {
  it('go from a month ago to ten months from today', () => {
    expect(dueDays('2026-11-22T04:00:00.000Z')).toEqual({ first: '2026-10-23', last: '2027-09-18' });
  });

  it('are those of the calendar in Beijing', () => {
    expect(dueDays('2026-11-22T16:30:00.000Z').first).toBe('2026-10-24');
  });
});
