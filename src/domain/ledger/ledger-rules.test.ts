import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate';
import { chargeRows, type ChargedLine } from './charge-rows';
import { contentOf } from './content';
import { followAdvances } from './follow-advances';
import { splitFen } from './split';
import { lineGaps } from './wave-gaps';

const fen = fc.integer({ min: 0, max: 10_000_000 });
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

describe('a split', () => {
  it.each([
    [3, [3_334, 3_333, 3_333]],
    [7, [1_429, 1_429, 1_429, 1_429, 1_428, 1_428, 1_428]],
    [11, [910, 909, 909, 909, 909, 909, 909, 909, 909, 909, 909]],
  ])('of 100.00 over %i is exact, and the remainder lies with the first', (n, parts) => {
    expect(splitFen(10_000, n)).toEqual(parts);
  });

  it('is exact for any sum and any number, and no two differ by more than one 分', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 200 }), (total, n) => {
        const parts = splitFen(total, n);
        expect(sum(parts)).toBe(total);
        expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
        expect([...parts].sort((one, other) => other - one)).toEqual(parts);
      }),
    );
  });
});

describe('an allocation', () => {
  it('of 100 to 60 and 60 leaves the second 40', () => expect(allocate(100, [60, 60])).toEqual([60, 40]));

  it('never gives more than there is or than is asked, and leaves nothing while somebody asks', () => {
    fc.assert(
      fc.property(fen, fc.array(fen, { maxLength: 12 }), (amount, claims) => {
        const given = allocate(amount, claims);
        given.forEach((one, index) => expect(one).toBeLessThanOrEqual(claims[index] ?? 0));
        expect(sum(given)).toBe(Math.min(amount, sum(claims)));
      }),
    );
  });
});

/** A line in which nothing is impossible: what was refunded is at most the price. */
const line = fc
  .record({
    priceFen: fc.integer({ min: 0, max: 100_000 }),
    delivered: fc.nat(99),
    refundedPieces: fc.nat(9),
    againPieces: fc.nat(9),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...one }) => ({
    ...one,
    refundedFen: Math.floor(one.refundedPieces * one.priceFen * share),
  }));
const nothing = { bookedDeliveredFen: 0, bookedRefundedFen: 0, bookedAgainFen: 0 };

/** The line after its rows were written. */
function booked(one: ChargedLine): ChargedLine {
  const net = (...causes: string[]) =>
    chargeRows(one)
      .filter(({ cause }) => causes.includes(cause))
      .reduce((total, { amountFen, owesMore }) => total + (owesMore ? amountFen : -amountFen), 0);
  return {
    ...one,
    bookedDeliveredFen: one.bookedDeliveredFen + net('delivered', 'takenBack'),
    bookedRefundedFen: one.bookedRefundedFen - net('refunded'),
    bookedAgainFen: one.bookedAgainFen - net('broughtAgain'),
  };
}
const owedFen = (one: ChargedLine) => one.bookedDeliveredFen - one.bookedRefundedFen - one.bookedAgainFen;

describe('what a household is charged', () => {
  it('comes to what was delivered, and of refunded pieces to what was not granted, whatever was booked before', () => {
    fc.assert(
      fc.property(line, line, (first, second) => {
        const before = booked({ ...first, ...nothing });
        const after = booked({ ...before, ...second });
        const { priceFen, delivered, refundedPieces, refundedFen } = second;
        expect(owedFen(after)).toBe((delivered + refundedPieces) * priceFen - refundedFen);
        expect(chargeRows(after)).toEqual([]);
        for (const { amountFen } of chargeRows({ ...before, ...second }))
          expect(amountFen).toBeGreaterThan(0);
      }),
    );
  });

  it('and what came differ by what is named, exactly', () => {
    fc.assert(
      fc.property(line, fc.nat(50), fc.nat(9), fc.boolean(), (one, inHand, refused, isBooked) => {
        const open = { ...one, ...nothing };
        const now = isBooked ? booked(open) : open;
        const cameFen = (one.delivered + one.refundedPieces + inHand + refused) * one.priceFen;
        const named = sum(lineGaps({ ...now, inHand, refused }).map(({ amountFen }) => amountFen));
        expect(named).toBe(cameFen - owedFen(now));
      }),
    );
  });
});

describe('what was paid beforehand', () => {
  it('is posted, void or pending, and never more than came is posted', () => {
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 8 }), fen, fc.boolean(), (amounts, billedFen, isOver) => {
        const advances = amounts.map((amountFen, index) => ({ entryId: String(index), amountFen }));
        const followed = followAdvances(advances, { billedFen, isOver });
        expect(sum(followed.map(({ postedFen }) => postedFen))).toBe(Math.min(billedFen, sum(amounts)));
        followed.forEach(({ postedFen, voidedFen }, index) =>
          expect(postedFen + voidedFen).toBe(isOver ? amounts[index] : postedFen),
        );
      }),
    );
  });
});

describe('the content of a deed', () => {
  it('is the same text whatever order its fields came in', () => {
    const said = { kind: 'payment', rows: [{ amountFen: 1, cause: undefined }] };
    expect(contentOf(said)).toBe(contentOf({ rows: [{ amountFen: 1 }], kind: 'payment' }));
  });

  it('is another text when anything is another', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        if (same) expect(contentOf(one)).toBe(contentOf(other));
        expect(contentOf({ one, other: 1 })).not.toBe(contentOf({ one, other: 2 }));
        expect(contentOf([one, 1])).not.toBe(contentOf([one, '1']));
      }),
    );
  });
});
