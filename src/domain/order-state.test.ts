import { describe, expect, it } from 'vitest';
import { orderState, type Pieces } from './order-state';

const none: Pieces = {
  ordered: 0,
  cancelled: 0,
  short: 0,
  damaged: 0,
  refused: 0,
  delivered: 0,
  wanted: 0,
  placed: 0,
  received: 0,
  sorted: 0,
  onRun: 0,
};
/** An order whose pieces are where `where` says. */
const pieces = (where: Partial<Pieces>): Pieces => ({
  ...none,
  ...where,
  ordered: Object.values(where).reduce((sum, count) => sum + count, 0),
});
const nothingSaid = { isAcknowledged: false, wasBroughtBack: false, wasRefunded: false };

describe('where an order is', () => {
  it.each([
    [{ cancelled: 2 }, 'cancelled'],
    [{ wanted: 2 }, 'ordered'],
    [{ placed: 2 }, 'placed'],
    [{ received: 2 }, 'arrived'],
    [{ sorted: 2 }, 'arrived'],
    [{ onRun: 2 }, 'onRun'],
    [{ delivered: 2 }, 'delivered'],
    [{ refused: 2 }, 'refused'],
    [{ short: 2 }, 'short'],
    [{ damaged: 2 }, 'short'],
  ] as const)('with %o is %s', (where, state) => {
    expect(orderState(pieces(where), nothingSaid)).toBe(state);
  });

  it.each([
    [{ delivered: 5, wanted: 1 }, 'ordered'],
    [{ delivered: 5, placed: 1 }, 'placed'],
    [{ delivered: 5, sorted: 1 }, 'arrived'],
    [{ delivered: 5, onRun: 1 }, 'onRun'],
    [{ cancelled: 5, delivered: 1 }, 'delivered'],
    [{ refused: 5, delivered: 1 }, 'delivered'],
    [{ short: 5, delivered: 1 }, 'delivered'],
    [{ short: 5, received: 1 }, 'arrived'],
    [{ short: 5, refused: 1 }, 'refused'],
    [{ short: 5, placed: 1 }, 'placed'],
  ] as const)('is told by the pieces furthest behind: %o is %s', (where, state) => {
    expect(orderState(pieces(where), nothingSaid)).toBe(state);
    expect(orderState(pieces(where), { ...nothingSaid, isAcknowledged: true })).toBe(
      state === 'delivered' ? 'acknowledged' : state,
    );
  });

  it('is back in hand when a volunteer brought it back, until it leaves again', () => {
    const back = { ...nothingSaid, wasBroughtBack: true };
    expect(orderState(pieces({ sorted: 2 }), back)).toBe('backInHand');
    expect(orderState(pieces({ onRun: 2 }), back)).toBe('onRun');
  });
});
