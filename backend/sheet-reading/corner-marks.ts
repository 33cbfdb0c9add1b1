import { KNOCK_PAPER, knockSheetLayout, type Rect } from '../paper/knock-sheet/layout';
import { darkPixels } from './dark-pixels';
import { shrinkTo, type Gray } from './gray';
import { homographyOf, mapPoint, type Homography, type Point } from './homography';
import { spotsOf, type Spot } from './spots';

/** Marks are looked for in a small copy: of seven millimetres some twenty pixels are left. */
const SEARCH_EDGE = 1300;
/** A mark's longer side as a share of the photo's: of a sheet that fills the photo it is 1 : 42. */
const LEAST_SIDE = 1 / 150;
const MOST_SIDE = 1 / 20;
/** What is solid and about as long as wide spreads by so much for its area: a square by 1/6, a long bar by more. */
const SOLID = { least: 0.15, most: 0.225 };
/** Quadruples are tried of so many spots, the largest first. */
const MOST_SPOTS = 34;
/** How far a spot may differ from the mark that should be there, as a share. */
const MOST_DIFFERENT = 0.75;

const { corners } = knockSheetLayout(0);
const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });
const middles = corners.map(middleOf);
const SIDE = corners[0].width;
const MARKS_APART = Math.hypot(
  (middles[2]?.x ?? 0) - (middles[0]?.x ?? 0),
  (middles[2]?.y ?? 0) - (middles[0]?.y ?? 0),
);

/** Where a sheet may lie: from millimetres of the paper to pixels of the photo. */
export interface Placement {
  map: Homography;
  /** 0 is a perfect match of the four marks. */
  difference: number;
  pixelsPerMm: number;
}

const spreadOf = ({ xx, yy, area }: Spot): number => (xx + yy) / area;
const isSolid = (spot: Spot): boolean => spreadOf(spot) > SOLID.least && spreadOf(spot) < SOLID.most;

/** Solid dark spots about as long as wide, in pixels of the photo that was given, the largest first. */
function solidSpots(photo: Gray): Spot[] {
  const small = shrinkTo(photo, SEARCH_EDGE);
  const edge = Math.max(small.width, small.height);
  const dark = darkPixels(small, Math.round(edge / 26));
  const spots = spotsOf(dark, small.width, small.height, (edge * LEAST_SIDE) ** 2)
    .filter((spot) => spot.area < (edge * MOST_SIDE) ** 2 && isSolid(spot))
    .sort((one, other) => other.area - one.area);
  return spots.slice(0, MOST_SPOTS).map((spot) => enlarge(spot, photo.width / small.width));
}

function enlarge({ area, x, y, xx, yy, xy }: Spot, times: number): Spot {
  const square = times * times;
  const middle = { x: (x + 0.5) * times - 0.5, y: (y + 0.5) * times - 0.5 };
  return { area: area * square, ...middle, xx: xx * square, yy: yy * square, xy: xy * square };
}

/** Four by four, clockwise as a person sees them, those only that are about of one size. */
function* quadruples(spots: readonly Spot[]): Generator<Spot[]> {
  for (const [a, one] of spots.entries())
    for (const [b, two] of spots.slice(a + 1).entries())
      for (const [c, three] of spots.slice(a + b + 2).entries())
        for (const four of spots.slice(a + b + c + 3)) {
          const quadruple = [one, two, three, four];
          if (isOneSize(quadruple)) yield clockwise(quadruple);
        }
}

/** Largest first: under a slant the nearest mark may be three times the farthest. */
const isOneSize = (spots: readonly Spot[]): boolean =>
  (spots[0]?.area ?? 0) < 3 * (spots[3]?.area ?? 0) && isApart(spots);

/** The marks' size says how far apart they must be. */
function isApart(spots: readonly Spot[]): boolean {
  const area = spots.reduce((sum, spot) => sum + spot.area, 0) / spots.length;
  const expected = (Math.sqrt(area) / SIDE) * MARKS_APART;
  const longest = longestOf(spots);
  return longest > expected * 0.6 && longest < expected * 1.6;
}

function longestOf(spots: readonly Spot[]): number {
  const apart = spots.flatMap((one) => spots.map((other) => Math.hypot(one.x - other.x, one.y - other.y)));
  return Math.max(...apart);
}

function clockwise(spots: readonly Spot[]): Spot[] {
  const x = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length;
  const y = spots.reduce((sum, spot) => sum + spot.y, 0) / spots.length;
  return [...spots].sort(
    (one, other) => Math.atan2(one.y - y, one.x - x) - Math.atan2(other.y - y, other.x - x),
  );
}

const turned = <T>(four: readonly T[], by: number): T[] => [...four.slice(by), ...four.slice(0, by)];

/** How a mark at this place would spread in the photo. */
function expectedSpread(map: Homography, { x, y, width, height }: Rect): Pick<Spot, 'xx' | 'yy' | 'xy'> {
  const from = mapPoint(map, x, y);
  const right = mapPoint(map, x + width, y);
  const down = mapPoint(map, x, y + height);
  const across = { x: right.x - from.x, y: right.y - from.y };
  const along = { x: down.x - from.x, y: down.y - from.y };
  return {
    xx: (across.x ** 2 + along.x ** 2) / 12,
    yy: (across.y ** 2 + along.y ** 2) / 12,
    xy: (across.x * across.y + along.x * along.y) / 12,
  };
}

function differenceOf(map: Homography, spot: Spot, mark: Rect): number {
  const expected = expectedSpread(map, mark);
  const off = Math.hypot(spot.xx - expected.xx, spot.yy - expected.yy, Math.SQRT2 * (spot.xy - expected.xy));
  return off / Math.hypot(expected.xx, expected.yy, Math.SQRT2 * expected.xy);
}

function placementOf(spots: readonly Spot[]): Placement | undefined {
  const map = homographyOf(middles, spots);
  if (!map) return undefined;
  const differences = corners.map((mark, at) => differenceOf(map, spots[at] ?? farAway, mark));
  if (!differences.every((one) => one < MOST_DIFFERENT)) return undefined;
  const difference = differences.reduce((sum, one) => sum + one, 0);
  return { map, difference, pixelsPerMm: longestOf(spots) / MARKS_APART };
}

const farAway: Spot = { area: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };

/** Whether the whole paper, seen so, has its middle between its marks: a fold of the map would have it elsewhere. */
function isOpen({ map }: Placement): boolean {
  const middle = mapPoint(map, KNOCK_PAPER.width / 2, KNOCK_PAPER.height / 2);
  const marks = middles.map(({ x, y }) => mapPoint(map, x, y));
  return marks.every((mark, at) => {
    const next = marks[(at + 1) % marks.length] ?? mark;
    return (next.x - mark.x) * (middle.y - mark.y) - (next.y - mark.y) * (middle.x - mark.x) > 0;
  });
}

/** Ways in which a sheet may lie in the photo by its four corner marks, the likeliest first; each also upside down. */
export function placementsIn(photo: Gray): Placement[] {
  const found: Placement[] = [];
  for (const quadruple of quadruples(solidSpots(photo)))
    for (const by of [0, 1, 2, 3]) {
      const placement = placementOf(turned(quadruple, by));
      if (placement && isOpen(placement)) found.push(placement);
    }
  return found.sort((one, other) => one.difference - other.difference);
}
