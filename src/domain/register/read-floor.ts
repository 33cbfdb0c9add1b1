import { readWholeNumber } from './read-whole-number';

const lowest = -9;
const highest = 120;

const within = (floor: number | undefined): number | undefined =>
  floor !== undefined && floor >= lowest && floor <= highest ? floor : undefined;

/** Reads '7', '7层', '十二楼', '第3层', 'B1', '-1', '负一层', '地下1层' as a floor; below ground is negative. */
export function readFloor(plain: string): number | undefined {
  const text = plain
    .replace(/ /g, '')
    .replace(/(?:层|楼|F)$/i, '')
    .replace(/^第/, '');
  if (text === '底') return 1;
  const [, below = '', number = ''] = /^(B|-|负|地下)?(.+)$/i.exec(text) ?? [];
  const floor = readWholeNumber(number);
  return within(below === '' || floor === undefined ? floor : -floor);
}
