import { describe, expect, it } from 'vitest';
import { readYuan, yuanText } from './read-yuan';

describe('an amount in 元', () => {
  it.each([
    ['12.5', 1250],
    ['¥12.50', 1250],
    ['1,200 元', 120_000],
    ['８．０５', 805],
    ['0', 0],
    ['19.99', 1999],
  ])('is read from %s', (written, fen) => {
    expect(readYuan(written)).toBe(fen);
    expect(readYuan(yuanText(fen))).toBe(fen);
  });

  it.each(['', '十二', '12.505', '-3', '1e3', '12..5'])('is not guessed from %s', (written) => {
    expect(readYuan(written)).toBeUndefined();
  });
});
