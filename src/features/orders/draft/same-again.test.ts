import { expect, test } from 'vitest';
import type { OrderLine, Product } from '@/contract/order-shapes';
import { sameAgain } from './same-again';

const product = (id: string, part: Partial<Product> = {}) =>
  ({ id, name: id, measure: '份', limitPerHousehold: null, left: null, isListed: true, ...part }) as Product;
const order = (...lines: [string, number][]) => ({
  lines: lines.map(
    ([productId, quantity]) => ({ productId, name: productId, quantity, isWish: false }) as OrderLine,
  ),
});

test('takes over what can be had and names the rest', () => {
  const list = [product('eggs'), product('rice', { limitPerHousehold: 1 }), product('milk', { left: 0 })];
  const former = order(['eggs', 2], ['rice', 2], ['milk', 1], ['nappies', 1]);
  expect(sameAgain(former, list, null)).toEqual({
    chosen: { eggs: 2, rice: 1 },
    notes: ['“rice”上次 2 份，这次最多 1', '“milk”已经订完', '“nappies”这次没有'],
  });
});

test('keeps what left the list only as far as this wave holds it', () => {
  const list = [product('eggs', { isListed: false })];
  expect(sameAgain(order(['eggs', 3]), list, order(['eggs', 2]))).toEqual({
    chosen: { eggs: 2 },
    notes: ['“eggs”这次没有'],
  });
});

test('keeps what is ordered already in this wave', () => {
  const list = [product('eggs'), product('salt')];
  expect(sameAgain(order(['eggs', 1]), list, order(['eggs', 3], ['salt', 1])).chosen).toEqual({
    eggs: 3,
    salt: 1,
  });
});
