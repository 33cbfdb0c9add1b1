import { describe, expect, it } from 'vitest';
import { casesFor, isBelowMinimum } from './supplier-terms';

describe('cases', () => {
  it('are whole: a last one that is not full counts', () => {
    expect([12, 13, 24].map((pieces) => casesFor(pieces, { caseSize: 12 }))).toEqual([1, 2, 2]);
    expect(casesFor(13, { caseSize: null })).toBeNull();
  });
});

describe('the minimum', () => {
  it('is met by exactly as many', () => {
    expect([49, 50].map((pieces) => isBelowMinimum(pieces, { minOrder: 50 }))).toEqual([true, false]);
    expect(isBelowMinimum(1, { minOrder: null })).toBe(false);
  });
});
