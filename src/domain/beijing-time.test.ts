import { afterEach, describe, expect, it } from 'vitest';
import { beijingMoment, beijingParts, formatClock, formatDay, formatMoment } from './beijing-time';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('on a machine in %s', (TZ) => {
  it('shows the clock and the day of Beijing', () => {
    process.env.TZ = TZ;
    expect(formatClock('2026-11-22T10:00:00.000Z')).toBe('18:00');
    expect(formatClock('2026-11-22T16:05:00.000Z')).toBe('00:05');
    expect(beijingParts('2026-11-22T16:05:09.000Z')).toMatchObject({
      month: 11,
      date: 23,
      weekday: 1,
      second: 9,
    });
  });

  it('changes the day at midnight in Beijing, not at midnight UTC', () => {
    process.env.TZ = TZ;
    const now = '2026-11-22T15:59:59.000Z';
    expect(formatDay('2026-11-22T15:00:00.000Z', now)).toBe('今天');
    expect(formatDay('2026-11-22T16:00:00.000Z', now)).toBe('明天');
    expect(formatDay('2026-11-20T16:00:00.000Z', now)).toBe('昨天');
    expect(formatDay('2026-11-23T16:00:00.000Z', now)).toBe('后天');
  });

  it('finds the moment of a clock in Beijing', () => {
    process.env.TZ = TZ;
    expect(beijingMoment('16:30', '2026-11-22T20:00:00.000Z')).toBe('2026-11-23T08:30:00.000Z');
  });
});

it('names the date of a farther day, and the year when it is another', () => {
  expect(formatMoment('2026-11-30T10:00:00.000Z', '2026-11-22T10:00:00.000Z')).toBe('11月30日 18:00');
  expect(formatDay('2027-01-03T10:00:00.000Z', '2026-11-22T10:00:00.000Z')).toBe('2027年1月3日');
});
