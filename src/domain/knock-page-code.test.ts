import { expect, it } from 'vitest';
import { knockPageCode, knockPages, readKnockPageCode, rowsOnKnockPage } from './knock-page-code';
import { sheetCode } from './sheet-code';

const code = sheetCode(4827153);

it('says sheet, page and rows, and is read again', () => {
  const page = { sheetCode: code, page: 2, rowCount: 37 };
  expect(knockPageCode(page)).toBe(`K${code}-2-37`);
  expect(readKnockPageCode(knockPageCode(page))).toEqual(page);
});

it('is no code of a knock sheet with a wrong digit, without its page, or of another paper', () => {
  const wrong = `${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}`;
  for (const text of [code, `K${wrong}-1-20`, `K${code}-0-20`, `K${code}-3-37`, `K${code}-1-0`, ''])
    expect(readKnockPageCode(text)).toBeNull();
  expect(readKnockPageCode(`K${code}-1-1001`)).toBeNull();
});

it('counts pages, and the rows of each', () => {
  expect([0, 1, 20, 21, 74].map(knockPages)).toEqual([0, 1, 1, 2, 4]);
  expect([1, 2, 3, 4, 5].map((page) => rowsOnKnockPage({ page, rowCount: 74 }))).toEqual([20, 20, 20, 14, 0]);
});
