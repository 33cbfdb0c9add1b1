import { describe, expect, it } from 'vitest';
import { lacksOf, shapeOf } from './shape';

const recorded = shapeOf({
  rows: [
    { id: 'a', note: null, at: 1 },
    { id: 'b', note: 'late', at: 2, flag: true },
  ],
  order: { state: 'open' },
});
const row = { id: 'a', note: null, at: 1 };
const whole = { rows: [row], order: { state: 'open' } };

describe('an answer for a client of the release before', () => {
  it('is described by the kinds of its fields', () => {
    expect(recorded).toMatchObject({
      '': 'object',
      '.rows': 'array',
      '.rows[].note': 'null|string',
      '.rows[].flag': 'boolean?',
      '.order.state': 'string',
    });
  });

  it.each([
    ['is as it was', whole, []],
    ['has more in it', { ...whole, more: 1, rows: [{ ...row, more: [] }] }, []],
    ['has lost a field', { rows: [row], order: {} }, ['.order.state: string is gone']],
    ['has lost all of its rows', { ...whole, rows: [] }, ['.rows[]: object is gone']],
    [
      'has lost a field of some rows',
      { ...whole, rows: [row, { id: 'b', at: 1 }] },
      ['.rows[].note: null|string is not always there'],
    ],
    ['has another kind', { ...whole, rows: [{ ...row, at: '1' }] }, ['.rows[].at: number is now string']],
    ['has nothing where something was', { ...whole, order: null }, ['.order: object is now null']],
  ])('that %s', (_what, answer, lacks) => {
    expect(lacksOf(recorded, shapeOf(answer))).toEqual(lacks);
  });
});
