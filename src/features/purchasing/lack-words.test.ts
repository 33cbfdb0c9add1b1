import { expect, it } from 'vitest';
import { belowWords, lacksOf, lackWords } from './lack-words';

const count = (came: number, short: number, damaged: number, spoiled = 0) => ({
  ...{ came, short, damaged, spoiled },
  reason: null,
  reasonWords: null,
});

it('names what is missing, what is broken and what is spoiled', () => {
  expect(lackWords(count(0, 2, 1))).toBe('缺 2，坏 1');
  expect(lackWords(count(0, 2, 1, 3))).toBe('缺 2，坏 1，变质 3');
  expect(lackWords(count(3, 0, 0))).toBe('');
});

it('says how many of a product are missing until its supplier brings it, with what is for stock', () => {
  const line = { quantity: 86, extra: 2, minOrder: 100, measure: '份' };
  expect(belowWords(line)).toBe('还差 12 份起订（满 100 份，现在 88 份）');
  expect(belowWords({ ...line, extra: 14 })).toBe('');
  expect(belowWords({ ...line, minOrder: null })).toBe('');
});

it('names the products of a delivery that did not come whole', () => {
  const lines = [
    { name: '苹果 5斤', counted: count(38, 2, 1) },
    { name: '抽纸 10包', counted: count(8, 0, 0) },
    { name: '鸡蛋 30枚', counted: count(31, 0, 0, 3) },
    { name: '土豆 5斤', counted: null },
  ];
  expect(lacksOf(lines)).toBe('苹果 5斤 缺 2，坏 1；鸡蛋 30枚 变质 3');
});
