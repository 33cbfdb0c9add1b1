import { expect, it } from 'vitest';
import { owedPieces } from './owed-pieces';

it('leaves out what is short, broken, refused or refunded', () => {
  expect(owedPieces({ quantity: 9, short: 0, damaged: 0, refused: 0, refunded: 0 })).toBe(9);
  expect(owedPieces({ quantity: 9, short: 1, damaged: 2, refused: 1, refunded: 2 })).toBe(3);
});
