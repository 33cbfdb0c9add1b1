import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  casesFor,
  contentWords,
  handedOut,
  inAllMeasures,
  measureNames,
  measureNote,
  oneHolds,
  pieceText,
  readCount,
  type Measured,
} from './measures';

const eggs: Measured = {
  measure: '份',
  piece: { name: '枚', perMeasure: 30 },
  packing: { name: '箱', pieces: 360 },
  caseSize: null,
};
const rice: Measured = { measure: '袋', piece: null, packing: null, caseSize: 8 };
const plain: Measured = { measure: '把', piece: null, packing: null, caseSize: null };

describe('a quantity in all measures', () => {
  it.each([
    [eggs, 60, '60 份 = 1,800 枚 = 5 箱'],
    [eggs, 61, '61 份 = 1,830 枚 = 5 箱零 30 枚'],
    [eggs, 3, '3 份 = 90 枚 = 不到 1 箱'],
    [eggs, 0, '0 份'],
    [rice, 16, '16 袋 = 2 箱'],
    [rice, 17, '17 袋 = 2 箱零 1 袋'],
    [plain, 1200, '1,200 把'],
    [{ ...eggs, packing: null, caseSize: 12 }, 24, '24 份 = 720 枚 = 2 箱'],
  ])('%#: %j × %i', (measured, quantity, words) => {
    expect(inAllMeasures(quantity, measured)).toBe(words);
  });

  it('is told at a door without cases', () => {
    expect([handedOut(3, eggs), handedOut(2, rice)]).toEqual(['3 份 = 90 枚', '2 袋']);
  });

  it('says what one of each holds', () => {
    expect([eggs, rice, plain].map(measureNote)).toEqual(['1 份 = 30 枚，1 箱 = 360 枚', '1 箱 = 8 袋', '']);
  });
});

describe('a typed count', () => {
  it.each([
    ['60', 60],
    ['60 份', 60],
    ['1,800枚', 60],
    ['１８００ 枚', 60],
    ['5箱', 60],
    ['4 箱 360 枚', 60],
    ['0', 0],
  ])('%s comes back in the ordered measure', (typed, quantity) => {
    expect(readCount(typed, eggs)).toEqual({ quantity });
  });

  it.each([
    ['1805枚', '1,805 枚不是整份（1 份 = 30 枚）'],
    ['5 筐', '没有“筐”这个单位，可以写份、枚、箱'],
    ['', '请填数字'],
    ['五箱', '请填数字'],
    ['-3', '请填数字'],
    ['1.5', '请填整数'],
  ])('“%s” is refused in words', (typed, reason) => {
    expect(readCount(typed, eggs)).toEqual({ reason });
  });
});

const names = ['份', '枚', '箱', '筐', '袋'] as const;
const measures: fc.Arbitrary<Measured> = fc
  .record({
    order: fc.shuffledSubarray([...names], { minLength: 3, maxLength: 3 }),
    perMeasure: fc.option(fc.integer({ min: 1, max: 500 })),
    casePieces: fc.option(fc.integer({ min: 1, max: 5000 })),
    caseSize: fc.option(fc.integer({ min: 1, max: 500 })),
  })
  .map(({ order: [measure = '份', piece = '枚', packing = '箱'], perMeasure, casePieces, caseSize }) => ({
    measure,
    piece: perMeasure === null ? null : { name: piece, perMeasure },
    packing: casePieces === null ? null : { name: packing, pieces: casePieces },
    caseSize,
  }));
const quantities = fc.integer({ min: 0, max: 99_999 });

describe('whatever the measures', () => {
  it('every way to tell a quantity reads back as that quantity', () => {
    fc.assert(
      fc.property(measures, quantities, (measured, quantity) => {
        for (const words of inAllMeasures(quantity, measured).split(' = ')) {
          if (words.startsWith('不到')) continue;
          expect(readCount(words.replace('零', ''), measured)).toEqual({ quantity });
        }
      }),
    );
  });

  it('a count of the smallest is taken exactly when it is whole', () => {
    fc.assert(
      fc.property(measures, quantities, (measured, count) => {
        const least = measured.piece?.name ?? measured.measure;
        const holds = measured.piece?.perMeasure ?? 1;
        const read = readCount(`${count}${least}`, measured);
        expect('quantity' in read).toBe(count % holds === 0);
        if ('quantity' in read) expect(read.quantity * holds).toBe(count);
      }),
    );
  });

  it('cases hold the quantity, and one less would not', () => {
    fc.assert(
      fc.property(measures, quantities, (measured, quantity) => {
        const cases = casesFor(quantity, measured);
        if (cases === null) {
          expect(measured.caseSize).toBeNull();
          return;
        }
        const holds = measured.piece?.perMeasure ?? 1;
        const size =
          measured.piece && measured.packing ? measured.packing.pieces : (measured.caseSize ?? 0) * holds;
        expect(cases * size).toBeGreaterThanOrEqual(quantity * holds);
        expect((cases - 1) * size).toBeLessThan(Math.max(1, quantity * holds));
      }),
    );
  });

  it('no name to count in stands there twice', () => {
    fc.assert(
      fc.property(measures, (measured) => {
        const all = measureNames(measured);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

it('says what is in so many bundles', () => {
  const contents = [
    { name: '土豆', quantity: 2, measure: '斤' },
    { name: '鸡蛋', quantity: 10, measure: '枚' },
  ];
  expect([contentWords(contents), contentWords(contents, 3)]).toEqual([
    '土豆 2 斤、鸡蛋 10 枚',
    '土豆 6 斤、鸡蛋 30 枚',
  ]);
});

describe('how a thing comes into hands', () => {
  const eggs = { name: '鸡蛋', measure: '份', piece: { name: '枚', perMeasure: 30 }, contents: [] };
  const bag = {
    name: '蔬菜包',
    measure: '包',
    piece: null,
    contents: [{ name: '土豆', quantity: 2, measure: '斤' }],
  };
  const rice = { name: '大米', measure: '袋', piece: null, contents: [] };

  it('is said of one to who orders, and of so many to who carries', () => {
    expect([eggs, bag, rice].map(oneHolds)).toEqual(['1 份 = 30 枚', '内含 土豆 2 斤', '']);
    expect([eggs, bag, rice].map((thing) => pieceText({ ...thing, quantity: 3 }))).toEqual([
      '鸡蛋×3（90 枚）',
      '蔬菜包×3（内含 土豆 6 斤）',
      '大米×3',
    ]);
  });
});
