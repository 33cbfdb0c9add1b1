import { expect, test } from 'vitest';
import type { OrderLine, Product } from '@/contract/order-shapes';
import { basketOf, mostOf, priceOf } from './basket';

const eggs: Product = {
  id: 'eggs',
  name: '鸡蛋 30枚',
  category: '肉蛋奶',
  description: '',
  piece: null,
  contents: [],
  measure: '板',
  priceFen: 2400,
  limitPerHousehold: 2,
  left: 5,
  priority: 'none',
  pictureId: null,
  isListed: true,
};
const ordered = (productId: string, quantity: number) => ({
  lines: [{ productId, quantity } as OrderLine],
});

test('the limit per household is the most', () => {
  expect(mostOf(eggs, null)).toBe(2);
});

test('what is left is the most when it is less than the limit', () => {
  expect(mostOf({ ...eggs, left: 1 }, null)).toBe(1);
});

test('the pieces a household holds already are not taken from it', () => {
  expect(mostOf({ ...eggs, limitPerHousehold: null, left: 0 }, ordered('eggs', 4))).toBe(4);
  expect(mostOf({ ...eggs, limitPerHousehold: null, left: 0 }, ordered('rice', 4))).toBe(0);
});

test('a product without limit and cap stops where the contract stops', () => {
  expect(mostOf({ ...eggs, limitPerHousehold: null, left: null }, null)).toBe(999);
});

test('what is ordered may stay when the list, the limit or the stock says otherwise', () => {
  expect(mostOf({ ...eggs, isListed: false }, ordered('eggs', 2))).toBe(2);
  expect(mostOf({ ...eggs, isListed: false }, null)).toBe(0);
  expect(mostOf({ ...eggs, limitPerHousehold: 1 }, ordered('eggs', 2))).toBe(2);
  expect(mostOf({ ...eggs, left: 0, limitPerHousehold: 1 }, ordered('eggs', 2))).toBe(2);
});

test('an open line keeps its price, what is new takes the price of today', () => {
  const order = { lines: [{ productId: 'eggs', quantity: 1, priceFen: 2100, isWish: false } as OrderLine] };
  const rice = { ...eggs, id: 'rice', priceFen: 5600 };
  expect([priceOf(eggs, order), priceOf(rice, order)]).toEqual([2100, 5600]);
  expect(basketOf([eggs, rice], order, { eggs: 2, rice: 1 })).toMatchObject({ totalFen: 2 * 2100 + 5600 });
});

test('adds up pieces and money, and leaves out what is zero', () => {
  const rice = { ...eggs, id: 'rice', priceFen: 5600 };
  expect(basketOf([eggs, rice], null, { eggs: 2, rice: 0 })).toEqual({
    lines: [{ productId: 'eggs', quantity: 2, priceFen: 2400 }],
    pieces: 2,
    totalFen: 4800,
    wishPieces: 0,
  });
});

test('counts what was bought for a wish: it stays and is paid for', () => {
  const nappies = { productId: 'nappies', quantity: 1, priceFen: 8900, isWish: true } as OrderLine;
  expect(basketOf([eggs], { lines: [nappies] }, { eggs: 1 })).toMatchObject({
    lines: [{ productId: 'eggs' }],
    pieces: 2,
    totalFen: 2400 + 8900,
    wishPieces: 1,
  });
});
