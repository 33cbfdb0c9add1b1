import { expect, it } from 'vitest';
import { sharesOf } from './batch-shares';

const thing = (good: number | null, perHousehold: number | null = 1) => ({
  perHousehold,
  settled: good === null ? null : { good, damaged: 0, spoiled: 0, reason: null, byName: null },
});

it('says for how many households free goods are enough, by what there is least of', () => {
  expect(sharesOf([thing(100), thing(101, 2)])).toBe(50);
  expect(sharesOf([thing(100), thing(null)])).toBeNull();
  expect(sharesOf([])).toBeNull();
});
