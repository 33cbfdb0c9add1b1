import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInOrderOfOrdering, type Claim, type Counted } from './shortage';

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const moments = ['2026-11-22T01:00:00.000Z', '2026-11-22T01:00:00.001Z', '2026-11-22T03:59:59.999Z'];

/** Households that ordered, several in the same millisecond, and a count that does not exceed what they ordered. */
const receipts = fc
  .array(
    fc.record({
      orderId: fc.uuid(),
      orderedAt: fc.constantFrom(...moments),
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 40 },
  )
  .chain((claims) => {
    const ordered = sum(claims.map(({ quantity }) => quantity));
    return fc.tuple(fc.nat(ordered), fc.nat(ordered)).map(([one, other]) => {
      const [came, sound] = one < other ? [one, other] : [other, one];
      return { claims, counted: { came, damaged: sound - came }, ordered };
    });
  });

const always = (holds: (one: { claims: Claim[]; counted: Counted; ordered: number }) => void) =>
  fc.assert(fc.property(receipts, holds));

describe('sharing out in the order of ordering', () => {
  it('loses no piece and makes none', () => {
    always(({ claims, counted, ordered }) => {
      const shares = shareInOrderOfOrdering(claims, counted);
      expect(sum(shares.map(({ received }) => received))).toBe(counted.came);
      expect(sum(shares.map(({ damaged }) => damaged))).toBe(counted.damaged);
      expect(sum(shares.map(({ short }) => short))).toBe(ordered - counted.came - counted.damaged);
    });
  });

  it('answers every household with exactly what it ordered', () => {
    always(({ claims, counted }) => {
      const shared = shareInOrderOfOrdering(claims, counted).map(({ orderId, received, damaged, short }) => [
        orderId,
        received + damaged + short,
      ]);
      expect(shared.sort()).toEqual(claims.map(({ orderId, quantity }) => [orderId, quantity]).sort());
      for (const share of shareInOrderOfOrdering(claims, counted)) {
        expect(Math.min(share.received, share.damaged, share.short)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('leaves nobody short while somebody who ordered later is served', () => {
    always(({ claims, counted }) => {
      const momentOf = new Map(claims.map(({ orderId, orderedAt }) => [orderId, orderedAt]));
      const shares = shareInOrderOfOrdering(claims, counted);
      const firstShort = shares.findIndex(({ damaged, short }) => damaged + short > 0);
      const after = firstShort < 0 ? [] : shares.slice(firstShort + 1);
      expect(after.every(({ received }) => received === 0)).toBe(true);
      const order = shares.map(({ orderId }) => `${momentOf.get(orderId)} ${orderId}`);
      expect(order).toEqual([...order].sort());
    });
  });

  it('does not depend on the order in which the claims are read', () => {
    always(({ claims, counted }) => {
      expect(shareInOrderOfOrdering([...claims].reverse(), counted)).toEqual(
        shareInOrderOfOrdering(claims, counted),
      );
    });
  });

  it('gives broken pieces to those who come after the last good one, and none to the last', () => {
    const claims = ['a', 'b', 'c', 'd'].map((orderId) => ({
      orderId,
      orderedAt: '2026-11-22T01:00:00.000Z',
      quantity: 2,
    }));
    expect(shareInOrderOfOrdering(claims, { came: 3, damaged: 2 })).toEqual([
      { orderId: 'a', received: 2, damaged: 0, short: 0 },
      { orderId: 'b', received: 1, damaged: 1, short: 0 },
      { orderId: 'c', received: 0, damaged: 1, short: 1 },
      { orderId: 'd', received: 0, damaged: 0, short: 2 },
    ]);
  });
});
