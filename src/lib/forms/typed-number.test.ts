import { expect, it } from 'vitest';
import { numberHint, typedNumber } from './typed-number';

it('reads a number as people type it', () => {
  const kilograms = (typed: string) => typedNumber(typed, ['公斤', '千克', 'kg']);
  expect(['20', ' 20 公斤', '２０公斤', '2.5kg', '２０ＫＧ', ' '].map(kilograms)).toEqual([
    20,
    20,
    20,
    2.5,
    20,
    null,
  ]);
});

it('reads no other measure, and says what to write', () => {
  expect(typedNumber('20斤', ['公斤'])).toBeNaN();
  expect(typedNumber('公斤', ['公斤'])).toBeNaN();
  expect(numberHint(typedNumber('很多'))).toBe('只写数字，例如 20');
  expect(numberHint(20) + numberHint(null)).toBe('');
});
