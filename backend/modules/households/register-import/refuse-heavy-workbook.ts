import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';
import { zipParts } from './zip-parts';

/** A sheet of 60,000 rows, the most that is read, comes to half of it. */
const MOST_BYTES = 100_000_000;
/** 60,000 rows of 100 columns. */
const MOST_CELLS = 6_000_000;
/** A register merges a cell or three for each of its households. */
const MOST_MERGED = 300_000;

const cell = /\br=["']([A-Z]{1,3})\d{1,7}["']/g;
const merge = /mergeCell\s[^>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;
/** No table program writes a place like this, and it would not be counted. */
const oddPlace = /\br(?:ef)?(?:\s+=|=\s|=["'][^"'<]*&)/;

/**
 * A file of a few kB can unpack to gigabytes, hold one cell at the far end of each row, or merge all cells there are;
 * exceljs goes through them one by one and keeps everybody else waiting. Refused before exceljs sees it.
 */
export function refuseHeavyWorkbook(bytes: Buffer): void {
  for (const { name, content } of zipParts(bytes, MOST_BYTES)) {
    if (/worksheets\/[^/]+\.xml$/i.test(name)) refuseHeavySheet(content.toString('latin1'));
  }
}

function refuseHeavySheet(sheet: string): void {
  if (oddPlace.test(sheet)) throw new UnreadableFile(fileTexts.brokenExcel);
  if (cellsOf(sheet) > MOST_CELLS) throw new UnreadableFile(fileTexts.tooWide);
  if (mergedOf(sheet) > MOST_MERGED) throw new UnreadableFile(fileTexts.tooManyMerged);
}

/** Cells that are there and those that were left out before them. */
function cellsOf(sheet: string): number {
  let [cells, former] = [0, 0];
  for (const [, letters = ''] of sheet.matchAll(cell)) {
    const column = columnNo(letters);
    cells += column > former ? column - former : column;
    former = column;
  }
  return cells;
}

function mergedOf(sheet: string): number {
  let cells = 0;
  for (const [, left = '', top, right = '', bottom] of sheet.matchAll(merge)) {
    const columns = Math.abs(columnNo(right) - columnNo(left)) + 1;
    cells += columns * (Math.abs(Number(bottom) - Number(top)) + 1);
  }
  return cells;
}

const columnNo = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
