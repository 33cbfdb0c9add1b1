import { expect, it } from 'vitest';
import { formatMoney, formatSum } from './money';

it.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [1250, '¥12.50'],
  [99_999, '¥999.99'],
  [100_000, '¥1,000.00'],
  [123_456_789, '¥1,234,567.89'],
  [-500, '-¥5.00'],
])('%i 分 reads %s', (fen, text) => expect(formatMoney(fen)).toBe(text));

it('drops the cents of a sum only when there are none', () => {
  expect(formatSum(2_648_000)).toBe('¥26,480');
  expect(formatSum(2_648_010)).toBe('¥26,480.10');
});
