import { describe, expect, it } from 'vitest';
import { arrivalDays, arrivalTimesOn, likelyArrival } from './arrival-times';
import { isSameDay } from './beijing-time';
import { formatMoment } from './beijing-time';

/** A clock in Beijing on 22 November 2026. */
const at = (clock: string) => new Date(`2026-11-22T${clock}:00+08:00`).toISOString();
const deliverBy = at('18:00');
const guess = (now: string, promise = deliverBy) => formatMoment(likelyArrival(promise, now), now);

describe('the first guess', () => {
  it('is two hours before the promise', () => expect(guess(at('12:10'))).toBe('今天 16:00'));
  it('is at least an hour ahead, on a half hour', () => expect(guess(at('15:40'))).toBe('今天 17:00'));
  it('goes to the next morning when the day is over', () => expect(guess(at('21:50'))).toBe('明天 06:00'));
  it('keeps the evening wave’s promise of the next morning', () =>
    expect(guess(at('18:05'), '2026-11-23T02:00:00.000Z')).toBe('明天 08:00'));
});

describe('the choices', () => {
  it('of today start after now', () => {
    const times = arrivalTimesOn(at('14:00'), at('14:00'));
    expect(times[0]).toBe(at('14:30'));
    expect(times.at(-1)).toBe(at('22:00'));
  });
  it('of tomorrow run from 06:00 to 22:00', () =>
    expect(arrivalTimesOn('2026-11-23T04:00:00.000Z', at('14:00'))).toHaveLength(33));
  it('leave out a day without any', () => {
    expect(arrivalDays(at('21:59'))).toHaveLength(3);
    expect(arrivalDays(at('22:00')).some((day) => isSameDay(day, at('12:00')))).toBe(false);
  });
});

it('tells days apart by the midnight of Beijing', () => {
  expect(isSameDay('2026-11-22T15:59:00.000Z', '2026-11-22T16:00:00.000Z')).toBe(false);
  expect(isSameDay('2026-11-22T16:00:00.000Z', '2026-11-23T15:59:00.000Z')).toBe(true);
});
