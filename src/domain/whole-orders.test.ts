import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeOrders } from './whole-orders';

describe('orders that are moved whole', () => {
  it('are the first that fit; one that is too large is passed over', () => {
    const orders = [3, 5, 2, 1].map((pieces) => ({ pieces }));
    expect(wholeOrders(orders, 6)).toEqual([{ pieces: 3 }, { pieces: 2 }, { pieces: 1 }]);
    expect(wholeOrders(orders, 0)).toEqual([]);
  });

  it('never come to more, keep their order, and leave none behind that would have fitted', () => {
    const orders = fc.array(fc.record({ id: fc.nat(), pieces: fc.integer({ min: 1, max: 20 }) }));
    fc.assert(
      fc.property(orders, fc.nat(100), (all, most) => {
        const chosen = wholeOrders(all, most);
        const sum = chosen.reduce((total, { pieces }) => total + pieces, 0);
        expect(sum).toBeLessThanOrEqual(most);
        expect(all.filter((one) => chosen.includes(one))).toEqual(chosen);
        for (const left of all.filter((one) => !chosen.includes(one)))
          expect(left.pieces).toBeGreaterThan(most - sum);
      }),
    );
  });
});
