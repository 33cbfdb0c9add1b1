import { describe, expect, it } from 'vitest';
import { isTooHeavy, loadOf, RUN_LIMIT_GRAMS, sumLoads } from './load';

describe('a load', () => {
  it('is the weight of all pieces, and counts apart those that nobody has weighed', () => {
    const pieces = [
      { quantity: 2, weightGrams: 1900 },
      { quantity: 3, weightGrams: null },
      { quantity: 1, weightGrams: 10_000 },
    ];
    expect(loadOf(pieces)).toEqual({ grams: 13_800, unweighed: 3 });
    expect(loadOf([])).toEqual({ grams: 0, unweighed: 0 });
  });

  it('adds up', () => {
    const loads = [
      { grams: 500, unweighed: 1 },
      { grams: 1500, unweighed: 0 },
    ];
    expect(sumLoads(loads)).toEqual({ grams: 2000, unweighed: 1 });
  });

  it('is too heavy only above the limit', () => {
    expect(isTooHeavy({ grams: RUN_LIMIT_GRAMS, unweighed: 9 })).toBe(false);
    expect(isTooHeavy({ grams: RUN_LIMIT_GRAMS + 1, unweighed: 0 })).toBe(true);
  });
});
