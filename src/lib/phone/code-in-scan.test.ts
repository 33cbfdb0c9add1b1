import { expect, it } from 'vitest';
import { codeInScan } from './code-in-scan';

it.each([
  [{ path: 'pages/join/index?scene=ABCDEFGHJK' }, 'ABCDEFGHJK'],
  [{ result: 'https://sandan.example.cn/#/pages/join/index?code=ABCDEFGHJK' }, 'ABCDEFGHJK'],
  [{ result: 'ABC-DEF-GHJK' }, 'ABC-DEF-GHJK'],
  [{}, ''],
])('finds the code in %j', (scan, code) => {
  expect(codeInScan(scan)).toBe(code);
});

it('reads a code whose escape is broken as it stands', () => {
  expect(codeInScan({ result: '%E0%A4%A' })).toBe('%E0%A4%A');
});
