import { expect, test } from 'vitest';
import type { OrderLine } from '@/contract/order-shapes';
import { draftTrouble } from './draft-trouble';

const noon = { id: 'noon' };
const order = { id: 'order', version: 3 };
const holding = (productId: string, quantity: number, isWish = false) => ({
  lines: [{ productId, quantity, isWish } as OrderLine],
});
const begun = { waveId: 'noon', order, base: { eggs: 1 }, chosen: { eggs: 2 } };
const anew = { waveId: 'noon', order: null, base: {}, chosen: { eggs: 2 } };

test('a draft begun on what the server still says is in no trouble', () => {
  expect(draftTrouble(anew, { wave: noon, order: null })).toBeNull();
  expect(draftTrouble(begun, { wave: noon, order: holding('eggs', 1) })).toBeNull();
});

test('notices that the wave has closed, whatever the draft was for', () => {
  expect(draftTrouble(begun, { wave: { id: 'evening' }, order: null })).toBe('waveClosed');
  expect(draftTrouble(anew, { wave: null, order: null })).toBe('waveClosed');
});

test('notices that somebody of the home has ordered something else', () => {
  expect(draftTrouble(anew, { wave: noon, order: holding('rice', 1) })).toBe('orderedMeanwhile');
});

test('notices that somebody of the home has changed the order', () => {
  expect(draftTrouble(begun, { wave: noon, order: holding('eggs', 5) })).toBe('changedMeanwhile');
});

test('takes a change to what is chosen here, or a wish that was priced, for no trouble', () => {
  expect(draftTrouble(begun, { wave: noon, order: holding('eggs', 2) })).toBeNull();
  expect(draftTrouble(anew, { wave: noon, order: holding('nappies', 1, true) })).toBeNull();
});

test('notices that the order was cancelled', () => {
  expect(draftTrouble(begun, { wave: noon, order: null })).toBe('cancelledMeanwhile');
});
