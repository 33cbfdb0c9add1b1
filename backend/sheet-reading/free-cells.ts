import {
  forEachMark,
  KNOCK_PAPER,
  knockMarks,
  type KnockMark,
  type KnockRowLayout,
  type Rect,
} from '../paper/knock-sheet/layout';
import type { AlignedRow } from './align-boxes';
import type { FlatPage } from './flat-page';
import { overRect, STEP, type Offset } from './regions';

/** Clear of the line between two rows, in millimetres. */
const ROW_LINE = 0.7;
/** A fold in the middle of the page lies no farther from the line printed there, and ends before a box is white inside. */
const FOLD_REACH = 3.3;
/** Ink of so many square millimetres beside a box, within reach of the middle, looks like a fold. */
const LEAST_FOLD = 0.3;
const LEAST_INK = 0.1;

/** The part of each cell that is left for what somebody writes: without the lines between rows, and without the fold. */
export function freeCells(page: FlatPage, row: KnockRowLayout, aligned: AlignedRow): Record<KnockMark, Rect> {
  const isBelow = isMiddle(row.row.y);
  const isAbove = isMiddle(row.row.y + row.row.height);
  const isFolded = (isBelow || isAbove) && hasFold(page, row, { aligned, isBelow });
  const top = isFolded && isBelow ? FOLD_REACH : ROW_LINE;
  const bottom = isFolded && isAbove ? FOLD_REACH : ROW_LINE;
  return forEachMark((mark) => {
    const { x, y, width, height } = row.cells[mark];
    return { x, y: y + top, width, height: height - top - bottom };
  });
}

const isMiddle = (y: number): boolean => Math.abs(y - KNOCK_PAPER.height / 2) < 0.1;

/** A fold goes through all cells: on the left of each box and on its right there is ink. A tick is not so long. */
function hasFold(
  page: FlatPage,
  { cells, boxes }: KnockRowLayout,
  { aligned, isBelow }: { aligned: AlignedRow; isBelow: boolean },
): boolean {
  return knockMarks.every((mark) => {
    const cell = cells[mark];
    const y = isBelow ? cell.y + ROW_LINE : cell.y + cell.height - FOLD_REACH;
    const side = { x: cell.x, y, width: boxes[mark].x - cell.x - ROW_LINE, height: FOLD_REACH - ROW_LINE };
    const other = { ...side, x: cell.x + cell.width - side.width };
    const offset = aligned.boxes[mark] ?? aligned.offset;
    return [side, other].every((part) => inked(page, part, offset) > LEAST_FOLD);
  });
}

function inked(page: FlatPage, rect: Rect, offset: Offset): number {
  let area = 0;
  overRect(page, rect, offset, (_x, _y, ink) => {
    if (ink > LEAST_INK) area += STEP * STEP;
  });
  return area;
}
