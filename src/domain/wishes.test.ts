import { expect, it } from 'vitest';
import { fitsCeiling, wishState } from './wishes';

const none = { pricedAt: null, orderedAt: null, declinedAt: null, withdrawnAt: null, lapsedAt: null };
const at = new Date();

it.each([
  ['waiting', {}],
  ['priced', { pricedAt: at }],
  ['ordered', { pricedAt: at, orderedAt: at }],
  ['declined', { declinedAt: at }],
  ['withdrawn', { pricedAt: at, orderedAt: at, withdrawnAt: at }],
  ['lapsed', { pricedAt: at, lapsedAt: at }],
])('a wish is %s by its moments', (state, moments) => {
  expect(wishState({ ...none, ...moments })).toBe(state);
});

it('lets a price pass unasked only below a ceiling that was named', () => {
  expect(fitsCeiling(3000, 3000)).toBe(true);
  expect(fitsCeiling(3001, 3000)).toBe(false);
  expect(fitsCeiling(1, null)).toBe(false);
});
