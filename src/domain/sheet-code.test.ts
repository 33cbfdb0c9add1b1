import { describe, expect, it } from 'vitest';
import { readSheetCode, sheetCode, SHEET_SERIALS, showSheetCode } from './sheet-code';

const serials = Array.from({ length: 400 }, (_, index) => (index * 7_919_017) % SHEET_SERIALS);
const codes = [0, 1, SHEET_SERIALS - 1, ...serials].map(sheetCode);

describe('the code of a sheet', () => {
  it('is eight digits, and reads back as it was written', () => {
    for (const code of codes) {
      expect(code).toMatch(/^\d{8}$/);
      expect(readSheetCode(code)).toBe(code);
    }
  });

  it('is never right with one digit wrong', () => {
    for (const code of codes) {
      for (let at = 0; at < 8; at += 1) {
        for (const digit of '0123456789'.replace(code[at] ?? '', '')) {
          expect(readSheetCode(`${code.slice(0, at)}${digit}${code.slice(at + 1)}`)).toBeNull();
        }
      }
    }
  });

  it('is never right with two neighbours in each other’s place', () => {
    for (const code of codes) {
      for (let at = 0; at < 7; at += 1) {
        const [one = '', other = ''] = code.slice(at, at + 2);
        if (one === other) continue;
        expect(readSheetCode(`${code.slice(0, at)}${other}${one}${code.slice(at + 2)}`)).toBeNull();
      }
    }
  });

  it('may be typed with gaps, dashes and in full-width digits', () => {
    const code = sheetCode(4_827_153);
    expect(readSheetCode(` ${showSheetCode(code)} `)).toBe(code);
    expect(readSheetCode(`${code.slice(0, 4)}-${code.slice(4)}`)).toBe(code);
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    expect(readSheetCode(wide)).toBe(code);
  });

  it.each(['', '1234', '123456789', 'abcdefgh', '1234567x'])('is not %j', (typed) => {
    expect(readSheetCode(typed)).toBeNull();
  });
});
