import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedAtDoor, medianOf, type LegsToday, type OnItsWay } from './time-left';

const at = (clock: string): number => Date.parse(`2026-11-22T${clock}:00+08:00`);
const clockOf = (moment: number | null) =>
  moment === null ? null : new Date(moment + 8 * 3_600_000).toISOString().slice(11, 16);
const none: LegsToday = { rides: [], stationToDoor: [], runToDoor: [] };
const timetable = { firstAt: '08:00', lastAt: '20:00', everyMinutes: 30, rideMinutes: 10, doorMinutes: 40 };

interface Given {
  legs?: LegsToday;
  now?: string;
  until?: string;
  times?: typeof timetable | null;
}
const expected = (where: OnItsWay, { legs = none, now = '09:05', until, times = timetable }: Given = {}) =>
  clockOf(
    expectedAtDoor({
      ...{ at: where, now: at(now), legs, timetable: times },
      suspendedUntil: until ? at(until) : null,
    }),
  );

describe('the time at the door', () => {
  it('follows the timetable while the day has shown nothing', () => {
    expect(expected({ place: 'depot' })).toBe('10:20');
    expect(expected({ place: 'vehicle', since: at('09:00'), dueAt: at('09:00') })).toBe('09:50');
    expect(expected({ place: 'vehicle', since: null, dueAt: at('09:30') })).toBe('10:20');
    expect(expected({ place: 'station', since: at('09:00') })).toBe('09:40');
    expect(expected({ place: 'run', since: at('09:00') })).toBe('09:40');
  });

  it('follows the middle of what the day has shown', () => {
    const legs = { rides: [5, 20, 21], stationToDoor: [90, 60, 10], runToDoor: [15, 25] };
    expect(expected({ place: 'depot' }, { legs })).toBe('10:50');
    expect(expected({ place: 'station', since: at('09:00') }, { legs })).toBe('10:00');
    expect(expected({ place: 'run', since: at('09:00') }, { legs })).toBe('09:30');
  });

  it('waits for what stands still, and takes the first departure of the next day when it must', () => {
    expect(expected({ place: 'depot' }, { until: '10:10' })).toBe('11:20');
    expect(expected({ place: 'station', since: at('09:00') }, { until: '10:10' })).toBe('10:50');
    expect(expected({ place: 'depot' }, { now: '20:10' })).toBe('08:50');
  });

  it('says nothing where nobody can know, and never a time that is over', () => {
    expect(expected({ place: 'depot' }, { times: null })).toBeNull();
    expect(expected({ place: 'station', since: at('09:00') }, { times: null })).toBeNull();
    expect(expected({ place: 'station', since: at('06:00') })).toBe('09:10');
  });

  it('is never before now, whatever the day has shown', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 9 });
    const place = fc.constantFrom('depot', 'vehicle', 'station', 'run');
    fc.assert(
      fc.property(place, minutes, minutes, minutes, (where, rides, stationToDoor, runToDoor) => {
        const now = at('12:00');
        const since = at('07:00');
        const moment = expectedAtDoor({
          at: { place: where, since, dueAt: since },
          ...{ now, legs: { rides, stationToDoor, runToDoor }, timetable, suspendedUntil: null },
        });
        expect(moment).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

it('has a middle of anything but nothing', () => {
  expect(medianOf([])).toBeUndefined();
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([1, 9])).toBe(9);
});
