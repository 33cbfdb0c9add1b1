import { describe, expect, it } from 'vitest';
import { allowedWrong, BAD_SHARE, chanceToPass, GOOD_SHARE, lotVerdict, SAMPLE_DOORS } from './lot-quality';

describe('a sample of doors', () => {
  it.each([
    // Of tables of the binomial distribution.
    [25, 1, 0.8, 0.0274],
    [25, 0, 0.8, 0.0038],
    [25, 2, 0.8, 0.0982],
    [25, 1, 0.99, 0.9742],
    [19, 3, 0.8, 0.4551],
    [10, 1, 0.9, 0.7361],
    [5, 5, 0.5, 1],
  ])(
    'of %i with at most %i wrong passes, at a share of %f, with the chance %f',
    (doors, wrong, right, chance) => {
      expect(chanceToPass(doors, wrong, right)).toBeCloseTo(chance, 4);
    },
  );

  it('of 25 is accepted with 24 right: bad work hardly passes, good work nearly always', () => {
    expect(SAMPLE_DOORS - allowedWrong(SAMPLE_DOORS)).toBe(24);
    expect(chanceToPass(25, 1, BAD_SHARE)).toBeLessThan(0.05);
    expect(chanceToPass(25, 1, GOOD_SHARE)).toBeGreaterThan(0.95);
  });

  it('of a few doors allows no wrong one', () => {
    expect([0, 1, 5, 21].map(allowedWrong)).toEqual([0, 0, 0, 0]);
    expect(allowedWrong(22)).toBe(1);
  });

  it.each([
    [{ doors: 25, right: 24, wrong: 1 }, 'accepted'],
    [{ doors: 25, right: 10, wrong: 2 }, 'rejected'],
    [{ doors: 25, right: 23, wrong: 1 }, 'waiting'],
    [{ doors: 3, right: 2, wrong: 1 }, 'rejected'],
    [{ doors: 3, right: 3, wrong: 0 }, 'accepted'],
  ] as const)('says of %j: %s', (checked, verdict) => {
    expect(lotVerdict(checked)).toBe(verdict);
  });
});
