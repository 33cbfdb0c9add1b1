import { forEachMark, type KnockRowLayout, type Rect } from '../paper/knock-sheet/layout';
import { alignRow, type AlignedRow } from './align-boxes';
import type { FlatPage } from './flat-page';
import { freeCells } from './free-cells';
import { judgeBox, judgeField, type Verdict } from './judge-box';
import type { Offset } from './regions';
import { settleMarks, type JudgedRow, type Marks } from './settle-marks';

/** More of the paper than its boxes: what bends may lie a little elsewhere. */
const MARGIN = 6;
const MARGIN_RIGHT = 4;

/** The part of a page that has to be laid flat to read these rows; there is at least one. */
export function partWithBoxes(rows: readonly KnockRowLayout[]): Rect {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return { x: 0, y: 0, width: 0, height: 0 };
  const x = first.people.x - MARGIN;
  const y = first.row.y - MARGIN;
  const right = first.row.x + first.row.width + MARGIN_RIGHT;
  return { x, y, width: right - x, height: last.row.y + last.row.height + MARGIN - y };
}

/** What the boxes of each row say, and whether a count of people is written in it. */
export function readRows(
  page: FlatPage,
  rows: readonly KnockRowLayout[],
): { marks: Marks; people: Verdict }[] {
  let above: Offset = { x: 0, y: 0 };
  const judged = rows.map((row) => {
    const aligned = alignRow(page, row, above);
    above = aligned.offset;
    return { boxes: judgeRow(page, row, aligned), people: judgeField(page, row.people, aligned.offset) };
  });
  const marks = settleMarks(judged.map(({ boxes }) => boxes));
  return marks.map((ofRow, at) => ({ marks: ofRow, people: judged[at]?.people ?? 'doubtful' }));
}

function judgeRow(page: FlatPage, row: KnockRowLayout, aligned: AlignedRow): JudgedRow {
  const free = freeCells(page, row, aligned);
  return forEachMark((mark) => {
    const offset = aligned.boxes[mark];
    return offset && judgeBox(page, { box: row.boxes[mark], free: free[mark] }, offset);
  });
}
