import {
  BOX_LINE,
  knockMarks,
  type KnockMark,
  type KnockRowLayout,
  type Rect,
} from '../paper/knock-sheet/layout';
import type { FlatPage } from './flat-page';
import { inkAt, inset, type Offset } from './regions';

/** How far a row may lie from where the one above it has led, and a box from the one before it, in millimetres. */
const ROW_REACH = 1.5;
const BOX_REACH = 0.9;
const FINE = 0.17;
/** Millimetres along a line from one place that is looked at to the next. */
const STRIDE = 0.5;
/** Clear of the line on both sides, where an empty box is white. */
const BESIDE = 1.1;
/** So much more ink than beside it has a line that is there. */
const LEAST_LINE = 0.06;

/** Where the boxes of a row are; of those without, the line around them has not been found. */
export interface AlignedRow {
  offset: Offset;
  boxes: Partial<Record<KnockMark, Offset>>;
}

/** Mean ink along the four sides of a rectangle. */
function inkAlong(page: FlatPage, { x, y, width, height }: Rect, offset: Offset): number {
  let sum = 0;
  let count = 0;
  for (let along = 0; along <= width; along += STRIDE, count += 4) {
    const share = along / width;
    const down = y + share * height;
    sum += inkAt(page, x + along + offset.x, y + offset.y);
    sum += inkAt(page, x + along + offset.x, y + height + offset.y);
    sum += inkAt(page, x + offset.x, down + offset.y);
    sum += inkAt(page, x + width + offset.x, down + offset.y);
  }
  return sum / count;
}

/** How much it looks as if the line of this box were here: ink on it, none beside it. */
function lineHere(page: FlatPage, box: Rect, offset: Offset): number {
  const line = inset(box, BOX_LINE / 2);
  const beside = inkAlong(page, inset(line, BESIDE), offset) + inkAlong(page, inset(line, -BESIDE), offset);
  return inkAlong(page, line, offset) - beside / 2;
}

interface Found {
  offset: Offset;
  line: number;
}

/** The offset within reach at which most is found. */
function best(around: Offset, reach: number, lineAt: (offset: Offset) => number): Found {
  let found: Found = { offset: around, line: lineAt(around) };
  for (let y = -reach; y <= reach; y += FINE)
    for (let x = -reach; x <= reach; x += FINE) {
      const offset = { x: around.x + x, y: around.y + y };
      const line = lineAt(offset);
      if (line > found.line) found = { offset, line };
    }
  return found;
}

/** Finds the boxes of a row by the lines around them, beginning from where the row above it was. */
export function alignRow(page: FlatPage, { boxes }: KnockRowLayout, above: Offset): AlignedRow {
  const ofRow = best(above, ROW_REACH, (offset) =>
    knockMarks.reduce((sum, mark) => sum + lineHere(page, boxes[mark], offset), 0),
  );
  const usual = ofRow.line / knockMarks.length;
  if (usual < LEAST_LINE) return { offset: above, boxes: {} };
  const aligned: AlignedRow = { offset: ofRow.offset, boxes: {} };
  for (const mark of knockMarks) {
    const found = best(ofRow.offset, BOX_REACH, (offset) => lineHere(page, boxes[mark], offset));
    if (found.line > Math.max(LEAST_LINE, usual / 3)) aligned.boxes[mark] = found.offset;
  }
  return aligned;
}
