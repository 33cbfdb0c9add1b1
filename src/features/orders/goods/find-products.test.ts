import { expect, test } from 'vitest';
import { findProducts } from './find-products';

const one = (name: string, category: string, description = '') => ({ name, category, description });
const list = [
  one('鸡蛋 30枚', '肉蛋奶'),
  one('纯牛奶 12盒', '肉蛋奶'),
  one('大米 10kg', '米面油'),
  one('时令包', '蔬菜', '有鸡毛菜'),
];
const names = (word: string) => findProducts(list, word).map(({ name }) => name);

test('finds by a part of the name, over all categories', () => {
  expect(names('蛋')).toEqual(['鸡蛋 30枚', '纯牛奶 12盒']);
  expect(names('米')).toEqual(['大米 10kg']);
});

test('names come before what is only described so', () => {
  expect(names('鸡')).toEqual(['鸡蛋 30枚', '时令包']);
});

test('spaces and capitals do not matter', () => {
  expect(names(' 大米10KG ')).toEqual(['大米 10kg']);
  expect(names('没有的')).toEqual([]);
});
