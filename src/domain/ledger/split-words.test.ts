import { expect, it } from 'vitest';
import { splitWords } from './split-words';

it('says what each household owes, and where the rest goes', () => {
  expect(splitWords(1_200, 3)).toBe('3 户，每户 ¥4.00');
  expect(splitWords(1_250, 3)).toBe('3 户，每户 ¥4.16，除不尽的 ¥0.02 记在门牌靠前的户上，每户 1 分');
  expect(splitWords(2, 3)).toBe('3 户，每户 ¥0.00，除不尽的 ¥0.02 记在门牌靠前的户上，每户 1 分');
});
