import { expect, test } from 'vitest';
import type { OrderLine, Product } from '@/contract/order-shapes';
import { fixWords, whatToFix } from './what-to-fix';

const tomatoes = {
  id: 'tomatoes',
  name: '西红柿 3斤',
  measure: '份',
  limitPerHousehold: 3,
  left: 1,
  isListed: true,
} as Product;

const fixesOf = (product: Product, quantity: number) =>
  whatToFix([product], null, { [product.id]: quantity }, {}).map(fixWords);

test('says what is left when somebody was faster', () => {
  expect(fixesOf(tomatoes, 3)).toEqual(['“西红柿 3斤”只剩 1 份，您选了 3 份']);
  expect(fixesOf({ ...tomatoes, left: 0 }, 1)).toEqual(['“西红柿 3斤”已经订完']);
});

test('says the limit when that is what stands in the way', () => {
  expect(fixesOf({ ...tomatoes, left: null }, 4)).toEqual(['“西红柿 3斤”每户限 3 份，您选了 4 份']);
});

test('names what has left the list by the name it had', () => {
  expect(whatToFix([], null, { milk: 1 }, { milk: '纯牛奶' }).map(fixWords)).toEqual(['“纯牛奶”已经下架']);
});

test('lets what is ordered stay, and says that no more can be added', () => {
  const order = { lines: [{ productId: 'tomatoes', quantity: 2, isWish: false } as OrderLine] };
  const wordsOf = (part: Partial<Product>, quantity: number) =>
    whatToFix([{ ...tomatoes, ...part }], order, { tomatoes: quantity }, {}).map(fixWords);
  expect(wordsOf({ isListed: false }, 2)).toEqual([]);
  expect(wordsOf({ isListed: false }, 3)).toEqual(['“西红柿 3斤”已经下架，已订的 2 份可以留着，不能再加']);
  expect(wordsOf({ limitPerHousehold: 1 }, 2)).toEqual([]);
  expect(wordsOf({ limitPerHousehold: 1 }, 3)).toEqual([
    '“西红柿 3斤”现在每户限 1 份，已订的 2 份可以留着，不能再加',
  ]);
});

test('finds everything at once, and nothing where all can be had', () => {
  expect(whatToFix([tomatoes], null, { tomatoes: 2, milk: 1 }, {})).toHaveLength(2);
  expect(whatToFix([tomatoes], null, { tomatoes: 1, milk: 0 }, {})).toEqual([]);
});
