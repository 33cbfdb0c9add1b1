import { expect, it } from 'vitest';
import { qrSvg } from './qr-code';

/** The squares of a drawing as its bars cover them, without the white around. */
function squaresOf(text: string): string[] {
  const { html } = qrSvg(text);
  const edge = Number(/viewBox="0 0 (\d+) /.exec(html)?.[1]);
  const squares = Array.from({ length: edge }, () => Array.from({ length: edge }, () => '.'));
  for (const [, x, y, long] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    squares[Number(y)]?.fill('#', Number(x), Number(x) + Number(long));
  }
  return squares.slice(2, -2).map((line) => line.slice(2, -2).join(''));
}

// Read back by another program (jsQR 1.4.0) when this was written, as were 500 random numbers of eight digits, 200
// building codes, and an address of every length from 9 to 300.
it('draws the code that readers read', () => {
  expect(squaresOf('48271530')).toEqual([
    '#######.#.#.#.#######',
    '#.....#.##..#.#.....#',
    '#.###.#.###.#.#.###.#',
    '#.###.#.....#.#.###.#',
    '#.###.#..#.##.#.###.#',
    '#.....#.#..#..#.....#',
    '#######.#.#.#.#######',
    '........##.#.........',
    '..###.#.#..#.###..###',
    '#....#..##.#.#.#....#',
    '#...#.####..###.##...',
    '##.#....###.##.##.#.#',
    '..###.##.###.#..#..##',
    '........##.#.#...#.#.',
    '#######..####..#..#..',
    '#.....#..####....#..#',
    '#.###.#.#.#.##.#.#...',
    '#.###.#.#..###.#..#..',
    '#.###.#.#..#.##.#.#..',
    '#.....#..##.#..##.##.',
    '#######...##.#..#.#..',
  ]);
});

it('draws an address', () => {
  const squares = squaresOf('https://sandan.example.cn/#/pages/join/index?code=ABCDEFGHJK');
  expect(squares).toHaveLength(33);
  expect(squares.slice(8, 11)).toEqual([
    '#.#####..###.##.###....##.#####..',
    '#.#.....#.#.#...#.####.#..##.##.#',
    '#..##.#.##.##..##.......###.#.#..',
  ]);
});

// The first two squares below the upper left corner say it: '..' a third may be gone, '#.' a seventh.
it('mends as much as its size allows', () => {
  const correctionOf = (text: string) => squaresOf(text)[8]?.slice(0, 2);
  expect(correctionOf('48271530')).toBe('..');
  expect(correctionOf('https://sandan.example.cn/#/pages/join/index?code=ABCDEFGHJK')).toBe('#.');
});
