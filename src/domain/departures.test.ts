import { expect, it } from 'vitest';
import { countDepartures, departuresOf, nextDeparture } from './departures';
import { overLimits } from './over-limits';

const half = { firstAt: '08:00', lastAt: '09:10', everyMinutes: 30 };
const clocks = (moments: number[]) =>
  moments.map((moment) => new Date(moment + 8 * 3_600_000).toISOString().slice(5, 16));

it('leaves from the first departure on, and not after the last', () => {
  expect(countDepartures(half)).toBe(3);
  expect(clocks(departuresOf(half, '2026-11-22'))).toEqual(['11-22T08:00', '11-22T08:30', '11-22T09:00']);
});

it('finds the next departure, on the next morning when the day is over', () => {
  const next = (clock: string) => clocks([nextDeparture(half, Date.parse(`2026-11-22T${clock}:00+08:00`))]);
  expect(next('08:30')).toEqual(['11-22T08:30']);
  expect(next('08:31')).toEqual(['11-22T09:00']);
  expect(next('09:01')).toEqual(['11-23T08:00']);
  expect(next('00:00')).toEqual(['11-22T08:00']);
});

it('names each limit that a load goes beyond, and none that nobody has said', () => {
  const load = { grams: 160_000, pieces: 10, cold: 1 };
  expect(overLimits({ mostGrams: 150_000, mostPieces: null, mostCold: 0 }, load)).toEqual([
    { limit: 'grams', most: 150_000, has: 160_000 },
    { limit: 'cold', most: 0, has: 1 },
  ]);
  expect(overLimits({ mostGrams: 160_000, mostPieces: 10, mostCold: 1 }, load)).toEqual([]);
});
