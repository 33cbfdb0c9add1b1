import type { Rect } from '../paper/knock-sheet/layout';
import type { FlatPage } from './flat-page';
import { inset, overRect, STEP, type Offset } from './regions';

/** What a box says. Doubtful is for a person to look at. */
export type Verdict = 'ticked' | 'empty' | 'doubtful';

/** Ink in a region: square millimetres, as if it were all black, and how far it reaches. */
interface Ink {
  area: number;
  reach: number;
}

/** Clear of the line around the box, inside and outside, also when the photo is blurred; in millimetres. */
const INSIDE = 1.05;
const OUTSIDE = 0.55;

/** Square millimetres of ink. A stroke of a pen across the box has 2.5 and more, a speck of dirt less than 0.3. */
const EMPTY = 0.3;
const TICKED = 1;
/** A tick goes at least so far across its box. */
const LEAST_REACH = 1.9;
/** A box of which so much is dark was filled, which says that a tick in it was wrong. */
const FILLED = 0.88;
/** Ink beside an empty box, from here on, may be meant for it. */
const BESIDE = 0.45;
/** A stroke that leaves the box on two opposite sides is a fold, or a line through the row. */
const THROUGH = 0.16;

/** Ink below this is the grain of paper and photo. */
const LEAST_INK = 0.1;
const GRAINS = 4;
/** Ink as dark as this counts whole. */
const DARK_INK = 0.45;

interface Paper {
  /** What bare paper shows as ink: its grain. */
  usual: number;
  least: number;
}

/** The paper around a box says what is no ink. */
function paperAround(page: FlatPage, free: Rect, offset: Offset): Paper {
  const inks: number[] = [];
  overRect(page, free, offset, (_x, _y, ink) => inks.push(ink));
  inks.sort((one, other) => one - other);
  const usual = inks[Math.floor(inks.length * 0.4)] ?? 0;
  const low = inks[Math.floor(inks.length * 0.1)] ?? 0;
  return { usual, least: Math.max(LEAST_INK, (GRAINS * (usual - low)) / 0.9) };
}

/** Ink of the places in a rectangle that are asked for. */
function inkIn(
  page: FlatPage,
  rect: Rect,
  offset: Offset,
  { paper, isAsked = () => true }: { paper: Paper; isAsked?: (x: number, y: number) => boolean },
): Ink {
  let area = 0;
  const far = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  overRect(page, rect, offset, (x, y, ink) => {
    const more = ink - paper.usual;
    if (more < paper.least || !isAsked(x, y)) return;
    area += Math.min(1, more / DARK_INK) * STEP * STEP;
    far.left = Math.min(far.left, x);
    far.right = Math.max(far.right, x);
    far.top = Math.min(far.top, y);
    far.bottom = Math.max(far.bottom, y);
  });
  return { area, reach: area > 0 ? Math.max(far.right - far.left, far.bottom - far.top) : 0 };
}

/** Ink outside of the box, side by side. */
function inkBeside(page: FlatPage, { box, free }: BoxPlace, offset: Offset, paper: Paper) {
  const around = inset(box, -OUTSIDE);
  const right = around.x + around.width;
  const bottom = around.y + around.height;
  const on = (isAsked: (x: number, y: number) => boolean): number =>
    inkIn(page, free, offset, { paper, isAsked }).area;
  return {
    left: on((x) => x < around.x),
    right: on((x) => x > right),
    above: on((x, y) => y < around.y && x >= around.x && x <= right),
    below: on((x, y) => y > bottom && x >= around.x && x <= right),
  };
}

type Beside = ReturnType<typeof inkBeside>;

const goesThrough = ({ left, right, above, below }: Beside): boolean =>
  (left > THROUGH && right > THROUGH) || (above > THROUGH && below > THROUGH);

/** A box and what belongs to it: the paper around it in which nothing else is printed. */
export interface BoxPlace {
  box: Rect;
  free: Rect;
}

export interface JudgedBox {
  verdict: Verdict;
  /** How much darker the box is inside than the paper around it, on the whole: also a stroke that hardly shows. */
  darker: number;
}

/** Judges a box at the place where it was found. */
export function judgeBox(page: FlatPage, place: BoxPlace, offset: Offset): JudgedBox {
  const paper = paperAround(page, place.free, offset);
  const inside = inset(place.box, INSIDE);
  const darker = meanInk(page, inside, offset) - paper.usual;
  return { verdict: verdictOf(page, place, { inside, offset, paper }), darker };
}

function meanInk(page: FlatPage, rect: Rect, offset: Offset): number {
  let sum = 0;
  let count = 0;
  overRect(page, rect, offset, (_x, _y, ink) => {
    sum += ink;
    count += 1;
  });
  return sum / Math.max(1, count);
}

function verdictOf(
  page: FlatPage,
  place: BoxPlace,
  { inside: free, offset, paper }: { inside: Rect; offset: Offset; paper: Paper },
): Verdict {
  const inside = inkIn(page, free, offset, { paper });
  const beside = inkBeside(page, place, offset, paper);
  const outside = beside.left + beside.right + beside.above + beside.below;
  if (inside.area < EMPTY) return outside < BESIDE ? 'empty' : 'doubtful';
  const isFilled = inside.area > FILLED * free.width * free.height;
  if (isFilled || outside > inside.area || goesThrough(beside)) return 'doubtful';
  return inside.area > TICKED && inside.reach > LEAST_REACH ? 'ticked' : 'doubtful';
}

/** Whether something is written in a field: a figure has less ink than a tick may have. */
export function judgeField(page: FlatPage, field: Rect, offset: Offset): Verdict {
  const paper = paperAround(page, field, offset);
  const { area } = inkIn(page, inset(field, INSIDE), offset, { paper });
  if (area < EMPTY) return 'empty';
  return area > TICKED ? 'ticked' : 'doubtful';
}
