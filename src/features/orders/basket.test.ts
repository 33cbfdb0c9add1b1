import { expect, test } from 'vitest';
import type { OrderLine, Product } from '@/contract/orders';
import { basketOf, mostOf } from './basket';

const eggs: Product = {
  id: 'eggs',
  name: '鸡蛋 30枚',
  category: '肉蛋奶',
  description: '',
  measure: '板',
  priceFen: 2400,
  limitPerHousehold: 2,
  left: 5,
  priority: 'none',
  pictureId: null,
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

test('adds up pieces and money, and leaves out what is zero', () => {
  const rice = { ...eggs, id: 'rice', priceFen: 5600 };
  expect(basketOf([eggs, rice], { eggs: 2, rice: 0 })).toEqual({
    lines: [{ productId: 'eggs', quantity: 2 }],
    pieces: 2,
    totalFen: 4800,
    gone: 0,
  });
});

test('counts what was chosen and is no longer on offer', () => {
  expect(basketOf([eggs], { eggs: 1, milk: 3, salt: 0 })).toMatchObject({ pieces: 1, gone: 1 });
});
