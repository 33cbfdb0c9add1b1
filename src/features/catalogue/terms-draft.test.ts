import { expect, test } from 'vitest';
import { daysWords, termsOf, typedTerms } from './terms-draft';

const supplier = {
  ...{ id: 'grain', name: '东街粮油店', note: '', contactName: null, contactPhone: null, products: 3 },
  ...{ minimum: { basis: 'fen' as const, amount: 20_000 }, tolerancePercent: 5, isApproved: true },
  certificates: [],
};

test('terms that are opened and saved are the same', () => {
  const { minimum, tolerancePercent, isApproved } = supplier;
  expect(termsOf(typedTerms(supplier))).toEqual({ minimum, tolerancePercent, isApproved });
});

test('no minimum forgets the tolerance; what is no figure is not sent', () => {
  const typed = typedTerms(supplier);
  expect(termsOf({ ...typed, basis: 'none' })).toEqual({
    minimum: null,
    tolerancePercent: 0,
    isApproved: true,
  });
  expect(termsOf({ ...typed, amount: '两百' })).toBeUndefined();
  expect(termsOf({ ...typed, basis: 'pieces', amount: '0' })).toBeUndefined();
  expect(termsOf({ ...typed, tolerance: '5%' })).toBeUndefined();
});

test('a certificate is named when it ends within fourteen days', () => {
  expect([-1, 0, 14, 15].map(daysWords)).toEqual(['已过期', '今天到期', '还有 14 天', '']);
});
