import { expect, it } from 'vitest';
import { qrCode } from './qr-code';

const drawn = (digits: string): string[] =>
  qrCode(digits).map((line) => line.map((isDark) => (isDark ? '#' : '.')).join(''));

// Read back by another program (jsQR 1.4.0), as were the codes of 500 random numbers when this was written.
it('draws the code that readers read', () => {
  expect(drawn('48271530')).toEqual([
    '#######...#.#.#######',
    '#.....#....#..#.....#',
    '#.###.#.......#.###.#',
    '#.###.#.....#.#.###.#',
    '#.###.#.#.....#.###.#',
    '#.....#..####.#.....#',
    '#######.#.#.#.#######',
    '........#...#........',
    '..##..#########.#....',
    '#....#..##.#.#.#....#',
    '..######...#.#.##.#.#',
    '....#..##..........##',
    '..###.##.###.#..#..##',
    '........#...####..###',
    '#######.#..#.#..#..#.',
    '#.....#..####....#..#',
    '#.###.#..###.##...#.#',
    '#.###.#.####....#..#.',
    '#.###.#.#..#.##.#.#..',
    '#.....#...##..#.##.##',
    '#######..#.##..#...#.',
  ]);
});

// Read back by jsQR 1.4.0 when this was written, as were texts of every length from 9 to 106 bytes.
it('draws an address', () => {
  const squares = qrCode('https://sandan.example.cn/#/pages/join/index?code=ABCDEFGHJK');
  expect(squares).toHaveLength(33);
  expect(drawn('https://sandan.example.cn/#/pages/join/index?code=ABCDEFGHJK').slice(8, 11)).toEqual([
    '#.##.###...##.##.#.#.###..#..#.##',
    '#.#.....#.#.#...#.####.#..##.##.#',
    '..#.###.......#.###.##.#.#.###..#',
  ]);
  expect(() => qrCode('x'.repeat(107))).toThrow('too long');
});
