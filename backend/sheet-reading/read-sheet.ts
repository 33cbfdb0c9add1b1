import { KNOCK_ROWS_PER_PAGE, rowsOnKnockPage, type KnockPage } from '@/domain/knock-page-code';
import {
  forEachMark,
  knockMarks,
  knockSheetLayout,
  type KnockMark,
  type KnockRowLayout,
  type Rect,
} from '../paper/knock-sheet/layout';
import { alignRow, type AlignedRow } from './align-boxes';
import { decodePhoto } from './decode-photo';
import { findSheet } from './find-sheet';
import { freeCells } from './free-cells';
import { flatPage, type FlatPage } from './flat-page';
import { shrinkTo } from './gray';
import { judgeBox, judgeField, type Verdict } from './judge-box';
import type { Offset } from './regions';
import { settleMarks, type JudgedRow } from './settle-marks';

/** What a row of a photographed sheet says. */
export interface ReadRow {
  /** As printed: counted over all pages of the sheet, from 1. */
  rowNo: number;
  marks: Record<KnockMark, Verdict>;
  /** Whether a count of people is written there: 'ticked' means that somebody has to read it. */
  people: Verdict;
}

/** A box that a person has to look at. */
export interface Doubt {
  rowNo: number;
  mark: KnockMark;
}

export type SheetReading =
  (KnockPage & { isRead: true; rows: ReadRow[]; doubts: Doubt[] }) | { isRead: false; whyNot: string };

/** The longer side of the picture that is measured: more says nothing more of a sheet of 297 mm. */
const WORK_EDGE = 3000;

/**
 * Reads a photo (JPEG or PNG, at most 15 MB and 25 megapixels) of one page of a ticked knock sheet, lying any way round.
 * Answers for each box of each row whether it is ticked, or that it must be asked; or in words why the photo cannot be
 * read. Throws nothing, asks nobody, keeps nothing: one call takes a second or two of one core (bench/read-sheet.ts).
 */
export function readSheet(bytes: Uint8Array): SheetReading {
  const decoded = decodePhoto(bytes);
  if ('whyNot' in decoded) return { isRead: false, ...decoded };
  const photo = shrinkTo(decoded.photo, WORK_EDGE);
  const found = findSheet(photo);
  if ('whyNot' in found) return { isRead: false, ...found };
  const layout = knockSheetLayout(rowsOnKnockPage(found.page));
  const part = partWithBoxes(layout.rows);
  const rows = readRows(flatPage(photo, found.map, part), layout.rows, found.page);
  return { isRead: true, ...found.page, rows, doubts: doubtsOf(rows) };
}

/** More of the paper than its boxes: what bends may lie a little elsewhere. */
const MARGIN = 6;

function partWithBoxes(rows: readonly KnockRowLayout[]): Rect {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return { x: 0, y: 0, width: 0, height: 0 };
  const x = first.people.x - MARGIN;
  const y = first.row.y - MARGIN;
  const right = first.row.x + first.row.width + 4;
  return { x, y, width: right - x, height: last.row.y + last.row.height + MARGIN - y };
}

function readRows(page: FlatPage, rows: readonly KnockRowLayout[], { page: pageNo }: KnockPage): ReadRow[] {
  let above: Offset = { x: 0, y: 0 };
  const judged = rows.map((row) => {
    const aligned = alignRow(page, row, above);
    above = aligned.offset;
    return { boxes: judgeRow(page, row, aligned), people: judgeField(page, row.people, aligned.offset) };
  });
  const first = (pageNo - 1) * KNOCK_ROWS_PER_PAGE + 1;
  return settleMarks(judged.map(({ boxes }) => boxes)).map((marks, at) => ({
    ...{ rowNo: first + at, marks },
    people: judged[at]?.people ?? 'doubtful',
  }));
}

function judgeRow(page: FlatPage, row: KnockRowLayout, aligned: AlignedRow): JudgedRow {
  const free = freeCells(page, row, aligned);
  return forEachMark((mark) => {
    const offset = aligned.boxes[mark];
    return offset && judgeBox(page, { box: row.boxes[mark], free: free[mark] }, offset);
  });
}

const doubtsOf = (rows: readonly ReadRow[]): Doubt[] =>
  rows.flatMap(({ rowNo, marks }) =>
    knockMarks.filter((mark) => marks[mark] === 'doubtful').map((mark) => ({ rowNo, mark })),
  );
