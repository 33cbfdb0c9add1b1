import { expect, it } from 'vitest';
import { lacksOf, lackWords } from './lack-words';

it('names what is missing and what is broken', () => {
  expect(lackWords({ short: 2, damaged: 1 })).toBe('缺 2，坏 1');
  expect(lackWords({ short: 0, damaged: 0 })).toBe('');
});

it('names the products of a delivery that did not come whole', () => {
  const lines = [
    { name: '苹果 5斤', counted: { came: 38, short: 2, damaged: 1 } },
    { name: '抽纸 10包', counted: { came: 8, short: 0, damaged: 0 } },
    { name: '鸡蛋 30枚', counted: { came: 31, short: 0, damaged: 3 } },
    { name: '土豆 5斤', counted: null },
  ];
  expect(lacksOf(lines)).toBe('苹果 5斤 缺 2，坏 1；鸡蛋 30枚 坏 3');
});
