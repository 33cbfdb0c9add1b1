import { expect, it } from 'vitest';
import { loadWords, tooHeavyWords } from './load-words';

it('says a load in kilos, and what nobody has weighed', () => {
  expect(loadWords({ grams: 41_000, unweighed: 0 })).toBe('41 公斤');
  expect(loadWords({ grams: 2450, unweighed: 0 })).toBe('2.5 公斤');
  expect(loadWords({ grams: 2450, unweighed: 3 })).toBe('2.5 公斤（另有 3 件没有重量）');
  expect(loadWords({ grams: 0, unweighed: 3 })).toBe('3 件没有重量');
});

it('names the limit in the warning', () => {
  expect(tooHeavyWords).toContain('150 公斤');
});
