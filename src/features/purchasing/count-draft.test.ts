import { describe, expect, it } from 'vitest';
import { countLines, countWords, fullCount, toTypedLine, type Typed } from './count-draft';

const lines = [
  { productId: 'eggs', name: '鸡蛋', quantity: 260 },
  { productId: 'salt', name: '盐', quantity: 40 },
];
const eggs = (came: string, damaged: string, over: Partial<Typed> = {}): Typed => ({
  ...{ came, damaged, spoiled: '0', reasonWords: '' },
  reason: 'notDelivered',
  ...over,
});
const wordsFor = (typed: Typed) => countWords(countLines(lines, { ...fullCount(lines), eggs: typed }));

it('begins as all in full', () => {
  expect(countWords(countLines(lines, fullCount(lines)))).toEqual({
    isReady: true,
    isWhole: true,
    words: '都对，登记',
  });
});

it('says what will be missing before it is recorded', () => {
  const ready = (words: string) => ({ isReady: true, isWhole: false, words });
  expect(wordsFor(eggs('248', ''))).toEqual(ready('登记：缺 12'));
  expect(wordsFor(eggs('248', '12'))).toEqual(ready('登记：坏 12'));
  expect(wordsFor(eggs('0', '10'))).toEqual(ready('登记：缺 250，坏 10'));
  expect(wordsFor(eggs('250', '4', { spoiled: '6' }))).toEqual(ready('登记：坏 4，变质 6'));
});

it('waits while a count is not typed, or is more than was ordered', () => {
  expect(wordsFor(eggs('', '0')).isReady).toBe(false);
  expect(wordsFor(eggs('260', '1'))).toEqual({
    isReady: false,
    isWhole: false,
    words: '有的比订的多，请改好',
  });
});

it('waits for a reason of what is not what was ordered; "other" is none without words', () => {
  const waits = { isReady: false, isWhole: false, words: '“鸡蛋”还没选原因' };
  expect(wordsFor(eggs('248', '12', { reason: null }))).toEqual(waits);
  expect(wordsFor(eggs('248', '12', { reason: 'other', reasonWords: ' ' }))).toEqual(waits);
  expect(wordsFor(eggs('248', '12', { reason: 'other', reasonWords: '车翻了' })).isReady).toBe(true);
});

describe('where batches were counted', () => {
  const settled = { eggs: { state: 'settled', counted: { good: 250, damaged: 3, spoiled: 2 } } } as const;

  it('begins as what they come to, and asks why of what nobody has opened', () => {
    const counts = countLines(lines, fullCount(lines, settled), settled);
    expect(counts[0]).toMatchObject({ came: 250, damaged: 3, spoiled: 2, short: 5, lacksReason: true });
    expect(countWords(counts).words).toBe('“鸡蛋”还没选原因');
  });

  it('asks why of somebody who goes past them, also up to what was ordered', () => {
    const draft = { ...fullCount(lines, settled), eggs: eggs('260', '0', { reason: null }) };
    expect(countWords(countLines(lines, draft, settled)).isReady).toBe(false);
  });

  it('takes what came beyond the order as sent back', () => {
    const more = { eggs: { state: 'settled', counted: { good: 270, damaged: 1, spoiled: 0 } } } as const;
    expect(countWords(countLines(lines, fullCount(lines, more), more)).isWhole).toBe(true);
  });

  it('waits while they differ', () => {
    const differs = { salt: { state: 'differs', counted: null } } as const;
    const words = countWords(countLines(lines, fullCount(lines, differs), differs));
    expect(words).toEqual({ isReady: false, isWhole: false, words: '“盐”的清点还没定' });
  });
});

it('sends a reason where one is asked, and none where all came', () => {
  const [one, other] = countLines(lines, {
    ...fullCount(lines),
    eggs: eggs('248', '', { reasonWords: ' ' }),
  });
  expect(one && toTypedLine(one)).toEqual({
    ...{ productId: 'eggs', came: 248, damaged: 0, spoiled: 0 },
    reason: 'notDelivered',
  });
  expect(other && toTypedLine(other)).toEqual({ productId: 'salt', came: 40, damaged: 0, spoiled: 0 });
});
