import { KNOCK_ROWS_PER_PAGE, rowsOnKnockPage, type KnockPage } from '@/domain/knock-page-code';
import { knockMarks, knockSheetLayout, type KnockMark } from '../paper/knock-sheet/layout';
import { decodePhoto } from './decode-photo';
import { findSheet } from './find-sheet';
import { flatPage } from './flat-page';
import { shrinkTo, type Gray } from './gray';
import type { Homography, Point } from './homography';
import type { Verdict } from './judge-box';
import { partWithBoxes, readRows } from './read-rows';
import { rowPlace } from './row-place';

/** What a row of a photographed sheet says. */
export interface ReadRow {
  /** As printed: counted over all pages of the sheet, from 1. */
  rowNo: number;
  marks: Record<KnockMark, Verdict>;
  /** Whether a count of people is written there: 'ticked' means that somebody has to read it. */
  people: Verdict;
  /** Where it lies in the photo, to show it to whoever is asked: see `rowPlace`. */
  place: Point[];
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
  const rows = rowsOf(photo, found.map, found.page);
  return { isRead: true, ...found.page, rows, doubts: doubtsOf(rows) };
}

function rowsOf(photo: Gray, map: Homography, page: KnockPage): ReadRow[] {
  const { rows } = knockSheetLayout(rowsOnKnockPage(page));
  const first = (page.page - 1) * KNOCK_ROWS_PER_PAGE + 1;
  const places = rows.map((row) => rowPlace(photo, map, row));
  return readRows(flatPage(photo, map, partWithBoxes(rows)), rows).map((row, at) => ({
    ...{ rowNo: first + at, ...row },
    place: places[at] ?? [],
  }));
}

const doubtsOf = (rows: readonly ReadRow[]): Doubt[] =>
  rows.flatMap(({ rowNo, marks }) =>
    knockMarks.filter((mark) => marks[mark] === 'doubtful').map((mark) => ({ rowNo, mark })),
  );
