import { shadeAt, type Gray } from './gray';
import { mapPoint, type Homography } from './homography';
import type { Rect } from '../paper/knock-sheet/layout';

/** A part of the paper laid flat: of each place how much of the paper's own light is missing there, 0 to 1. */
export interface FlatPage {
  /** What part of the paper it is, in millimetres. */
  part: Rect;
  width: number;
  height: number;
  ink: Float32Array;
}

/** Pixels of a millimetre: a box has 36 a side, the stroke of a pen some three. */
export const FLAT_SIZE = 6;
/** The paper's own light is looked for within so many millimetres: a box that is filled is 6 mm wide, half is not enough. */
const PAPER_REACH = 3.2;

/** Lays a part of the paper flat and takes the light away that falls on it. */
export function flatPage(photo: Gray, map: Homography, part: Rect): FlatPage {
  const width = Math.round(part.width * FLAT_SIZE);
  const height = Math.round(part.height * FLAT_SIZE);
  const shades = smooth(shadesOf(photo, map, { part, width, height }), width, height);
  const paper = paperOf(shades, width, height);
  const ink = shades.map((shade, at) => 1 - shade / Math.max(1, paper[at] ?? 1));
  return { part, width, height, ink };
}

function shadesOf(
  photo: Gray,
  map: Homography,
  { part, width, height }: Omit<FlatPage, 'ink'>,
): Float32Array {
  const shades = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const place = mapPoint(map, part.x + (x + 0.5) / FLAT_SIZE, part.y + (y + 0.5) / FLAT_SIZE);
      shades[y * width + x] = shadeAt(photo, place.x, place.y);
    }
  return shades;
}

/** One line or column of a picture: where it begins, how many values, how far from one to the next. */
interface Line {
  from: number;
  count: number;
  step: number;
}

const eachLine = (width: number, height: number, work: (line: Line) => void): void => {
  for (let y = 0; y < height; y += 1) work({ from: y * width, count: width, step: 1 });
  for (let x = 0; x < width; x += 1) work({ from: x, count: height, step: width });
};

/** Each value becomes the mean of three, along lines and columns: the grain of the photo goes, strokes stay. */
function smooth(shades: Float32Array, width: number, height: number): Float32Array {
  eachLine(width, height, ({ from, count, step }) => {
    let before = shades[from] ?? 0;
    for (let at = 1; at < count - 1; at += 1) {
      const here = from + at * step;
      const own = shades[here] ?? 0;
      shades[here] = (before + own + (shades[here + step] ?? 0)) / 3;
      before = own;
    }
  });
  return shades;
}

/** The light of the bare paper: whatever is dark and narrower than twice the reach is filled from around it. */
function paperOf(shades: Float32Array, width: number, height: number): Float32Array {
  const paper = Float32Array.from(shades);
  const reach = Math.round(PAPER_REACH * FLAT_SIZE);
  eachLine(width, height, (line) => slide(paper, line, reach, 1));
  eachLine(width, height, (line) => slide(paper, line, reach, -1));
  return paper;
}

/** Each value of a line becomes the largest (sign 1) or smallest (-1) within its reach; each is looked at twice at most. */
function slide(values: Float32Array, { from, count, step }: Line, reach: number, sign: 1 | -1): void {
  const line = Float32Array.from({ length: count }, (_, at) => sign * (values[from + at * step] ?? 0));
  const best = new Int32Array(count);
  let head = 0;
  let tail = 0;
  for (let at = 0; at < count + reach; at += 1) {
    const value = line[at] ?? -Infinity;
    if (at < count) {
      while (tail > head && (line[best[tail - 1] ?? 0] ?? 0) <= value) tail -= 1;
      best[tail] = at;
      tail += 1;
    }
    const middle = at - reach;
    if (middle < 0) continue;
    while ((best[head] ?? 0) < middle - reach) head += 1;
    values[from + middle * step] = sign * (line[best[head] ?? 0] ?? 0);
  }
}
