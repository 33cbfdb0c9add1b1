import { expect, it } from 'vitest';
import { countLines, countWords, fullCount } from './count-draft';

const lines = [
  { productId: 'eggs', quantity: 260 },
  { productId: 'salt', quantity: 40 },
];
const wordsFor = (came: string, damaged: string) =>
  countWords(countLines(lines, { ...fullCount(lines), eggs: { came, damaged } }));

it('begins as all in full', () => {
  expect(countWords(countLines(lines, fullCount(lines)))).toEqual({
    isReady: true,
    isWhole: true,
    words: '都对，登记',
  });
});

it('says what will be missing before it is recorded', () => {
  expect(wordsFor('248', '')).toEqual({ isReady: true, isWhole: false, words: '登记：缺 12' });
  expect(wordsFor('248', '12')).toEqual({ isReady: true, isWhole: false, words: '登记：坏 12' });
  expect(wordsFor('0', '10')).toEqual({ isReady: true, isWhole: false, words: '登记：缺 250，坏 10' });
});

it('waits while a count is not typed, or is more than was ordered', () => {
  expect(wordsFor('', '0').isReady).toBe(false);
  expect(wordsFor('260', '1')).toEqual({ isReady: false, isWhole: false, words: '有的比订的多，请改好' });
});
