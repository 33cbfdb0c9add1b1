import { expect, it } from 'vitest';
import { countOf, inTurn } from './to-do';

const all = [
  { kind: 'joinWaiting', count: 2, urgent: 0 },
  { kind: 'back', count: 1, urgent: 1 },
  { kind: 'disputeOpen', count: 3, urgent: 0 },
  { kind: 'backCold', count: 1, urgent: 1 },
] as const;

it('puts what has waited too long first, cold goods before others', () => {
  expect(inTurn(all).map(({ kind }) => kind)).toEqual(['backCold', 'back', 'disputeOpen', 'joinWaiting']);
});

it('counts several kinds for one work area, red when one of them is', () => {
  expect(countOf(all, ['back', 'joinWaiting'])).toEqual({ count: 3, isUrgent: true });
  expect(countOf(all, ['disputeOpen', 'late'])).toEqual({ count: 3, isUrgent: false });
});
