import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoParcels, type PieceToPack } from './split-into-parcels';

const piece = (productId: string, quantity: number, more: Partial<PieceToPack> = {}): PieceToPack => ({
  ...{ orderId: 'o', productId, quantity, weightGrams: 500, isCold: false },
  ...more,
});
const words = (parcels: PieceToPack[][]) =>
  parcels.map((parcel) => parcel.map(({ productId, quantity }) => `${productId}${quantity}`).join(' '));

describe('the parcels of a household', () => {
  it('are one when nobody says otherwise, with everything in it', () => {
    expect(words(splitIntoParcels([piece('a', 2), piece('b', 1, { isCold: true })], 1))).toEqual(['a2 b1']);
  });

  it('keep cold things apart and whole lines together', () => {
    const pieces = [piece('a', 2), piece('b', 3), piece('c', 1, { isCold: true })];
    expect(words(splitIntoParcels(pieces, 2))).toEqual(['c1', 'b3 a2']);
    expect(words(splitIntoParcels(pieces, 3))).toEqual(['c1', 'b3', 'a2']);
  });

  it('weigh about the same', () => {
    const pieces = [piece('a', 1, { weightGrams: 9_000 }), piece('b', 3), piece('c', 2)];
    expect(words(splitIntoParcels(pieces, 2))).toEqual(['a1', 'b3 c2']);
  });

  it('share a line that is all there is, and never more of them than pieces', () => {
    expect(words(splitIntoParcels([piece('a', 5)], 2))).toEqual(['a3', 'a2']);
    expect(words(splitIntoParcels([piece('a', 2)], 5))).toEqual(['a1', 'a1']);
    expect(splitIntoParcels([], 2)).toEqual([]);
  });

  it('lose no piece, make none, and are never empty', () => {
    const line = fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      weightGrams: fc.option(fc.integer({ min: 0, max: 9_000 })),
      isCold: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        (lines, many) => {
          const pieces = lines.map((one, at) => ({ ...one, orderId: 'o', productId: String(at) }));
          const parcels = splitIntoParcels(pieces, many);
          const all = pieces.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(parcels).toHaveLength(Math.min(many, all));
          expect(parcels.every((parcel) => parcel.length > 0)).toBe(true);
          for (const { productId, quantity } of pieces) {
            const packed = parcels.flat().filter((part) => part.productId === productId);
            expect(packed.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity);
          }
          if (parcels.length > 1 && new Set(lines.map(({ isCold }) => isCold)).size === 2)
            expect(parcels.every((parcel) => new Set(parcel.map(({ isCold }) => isCold)).size === 1)).toBe(
              true,
            );
        },
      ),
    );
  });
});
