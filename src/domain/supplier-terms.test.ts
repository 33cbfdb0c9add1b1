import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedFrom, missingPieces, missingOf, type Minimum } from './supplier-terms';

describe('the minimum of a product', () => {
  it('is met by exactly as many', () => {
    expect([47, 50, 51].map((pieces) => missingPieces(pieces, { minOrder: 50 }))).toEqual([3, 0, 0]);
    expect(missingPieces(1, { minOrder: null })).toBe(0);
  });
});

describe('the minimum of a supplier', () => {
  const twoHundred: Minimum = { basis: 'fen', amount: 20_000 };

  it('says what is missing in its own basis', () => {
    expect(missingOf(twoHundred, 0, { pieces: 500, fen: 19_000 })).toBe(1000);
    expect(missingOf({ basis: 'pieces', amount: 50 }, 0, { pieces: 47, fen: 99_999 })).toBe(3);
    expect(missingOf(null, 0, { pieces: 0, fen: 0 })).toBe(0);
  });

  it('is lower by the tolerance', () => {
    expect(missingOf(twoHundred, 5, { pieces: 1, fen: 19_000 })).toBe(0);
    expect(missingOf(twoHundred, 4, { pieces: 1, fen: 19_000 })).toBe(200);
  });

  it('is met by exactly what is missing, whatever the terms', () => {
    const minimums = fc.record({
      basis: fc.constantFrom('pieces' as const, 'fen' as const),
      amount: fc.integer({ min: 1, max: 10_000_000 }),
    });
    const sums = fc.record({ pieces: fc.nat(100_000), fen: fc.nat(10_000_000) });
    fc.assert(
      fc.property(minimums, fc.integer({ min: 0, max: 99 }), sums, (minimum, tolerance, have) => {
        const missing = missingOf(minimum, tolerance, have);
        const more = { ...have, [minimum.basis]: have[minimum.basis] + missing };
        expect(missingOf(minimum, tolerance, more)).toBe(0);
        if (missing > 0) expect(more[minimum.basis]).toBe(acceptedFrom(minimum, tolerance));
        expect(acceptedFrom(minimum, tolerance)).toBeLessThanOrEqual(minimum.amount);
      }),
    );
  });
});
