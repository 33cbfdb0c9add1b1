import { describe, expect, it } from 'vitest';
import { priceText, readPrice, readYuan, yuanText } from './read-yuan';

describe('an amount in 元', () => {
  it.each([
    ['12.5', 1250],
    ['¥12.50', 1250],
    ['￥12', 1200],
    ['RMB 12.5', 1250],
    ['1,200 元', 120_000],
    ['１，２００', 120_000],
    ['1,234,567.89', 123_456_789],
    ['８．０５', 805],
    ['3。5', 350],
    ['3.5元/斤', 350],
    ['4.5/斤', 450],
    ['18元/箱(10斤)', 1800],
    ['18元/箱（10斤）', 1800],
    ['5.5/500g', 550],
    ['9.9 元每份', 990],
    ['12元整', 1200],
    ['12块', 1200],
    ['3块5', 350],
    ['3元5角', 350],
    ['\u202d12.80\u202c', 1280],
    ['\t12.8 ', 1280],
    ['0', 0],
    ['19.99', 1999],
  ])('is read from %s', (written, fen) => {
    expect(readYuan(written)).toBe(fen);
    expect(readYuan(yuanText(fen))).toBe(fen);
  });

  it.each([
    ...['', '十二', '12.505', '-3', '1e3', '12..5', '4,50', '4，5', '1,2000', '12,34.5', '4 50'],
    ...[
      '12.8-15.8',
      '12~15',
      '12/15',
      '12.8元/15.8元',
      '面议',
      '=A1*2',
      '约12',
      '12元起',
      '2026-04-12',
      '12.5.1',
    ],
  ])('is not guessed from %s', (written) => {
    expect(readYuan(written)).toBeUndefined();
  });
});

describe('a price in a file', () => {
  it('is free only where somebody says so', () => {
    expect(['0', '0.00', '¥0', '免费', ' 赠送 ', '12'].map(readPrice)).toEqual([
      ...[undefined, undefined, undefined],
      ...[0, 0, 1200],
    ]);
  });

  it.each([0, 5, 1250])('of %s 分 is read as it was written', (fen) => {
    expect(readPrice(priceText(fen))).toBe(fen);
  });
});
