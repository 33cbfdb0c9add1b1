import { expect, test } from 'vitest';
import { addedTo, isSameChoice, mergeChoices, mergedChoice } from './merge-choices';

const base = { eggs: 2, rice: 1, salt: 1 };

test('keeps both changes when two people change different things', () => {
  const theirs = { ...base, rice: 0, milk: 1 };
  const lines = mergeChoices(base, theirs, { ...base, eggs: 1 });
  expect(mergedChoice(theirs, lines)).toEqual({ eggs: 1, rice: 0, salt: 1, milk: 1 });
  expect(lines.some(({ isClash }) => isClash)).toBe(false);
});

test('takes the larger number and says so where both have changed the same thing', () => {
  expect(mergeChoices({ eggs: 1 }, { eggs: 3 }, { eggs: 2 })).toEqual([
    { productId: 'eggs', base: 1, theirs: 3, mine: 2, now: 3, isClash: true },
  ]);
});

test('sees no difference where both have changed to the same', () => {
  expect(mergeChoices({ eggs: 1 }, { eggs: 2 }, { eggs: 2 })[0]).toMatchObject({ now: 2, isClash: false });
});

test('takes zero and missing for the same', () => {
  expect(isSameChoice({ eggs: 0 }, {})).toBe(true);
  expect(isSameChoice({ eggs: 1 }, {})).toBe(false);
});

test('carries only what was added into a later wave, not what the closed order has already', () => {
  expect(addedTo(base, { eggs: 3, rice: 0, salt: 1, milk: 1 })).toEqual({ eggs: 1, milk: 1 });
});
