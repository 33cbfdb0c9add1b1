import { MOST_CELLS, MOST_MERGED, MOST_ROWS, MOST_STRINGS } from './limits';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

/** What was met so far in the parts of one workbook. */
export interface Tally {
  rows: number;
  cells: number;
  strings: number;
  merged: number;
  /** How often the row at hand is repeated, whether anything is in it, and its last column. */
  row: { times: number; isCounted: boolean; column: number };
}

export const emptyTally = (): Tally => ({
  rows: 0,
  cells: 0,
  strings: 0,
  merged: 0,
  row: { times: 1, isCounted: false, column: 0 },
});

/** Elements that hold rows, cells, texts and merged places, of Excel's and of OpenDocument's sheets. */
const element = /<(?:\w+:)?(row|c|v|is|si|mergeCell|table-row|table-cell)(\s[^<>]*)?>/g;
const MOST_IN_A_TAG = 65_536;
/** No table program writes a place like this, and it would not be counted. */
const oddPlace = /\br(?:ef)?(?:\s+=|=\s|=["'][^"'<]*&)/;

const columnNo = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const numberOf = (attributes: string, name: string): number =>
  Number(new RegExp(`${name}=["'](\\d+)["']`).exec(attributes)?.[1] ?? 1);

function beginRow(tally: Tally, times: number): void {
  tally.row = { times, isCounted: false, column: 0 };
}

function countRow({ row }: Tally): number {
  if (row.isCounted) return 0;
  row.isCounted = true;
  return row.times;
}

/** A cell and those that were left out before it. */
function countCell(tally: Tally, attributes: string): void {
  const column = columnNo(/\br=["']([A-Z]{1,3})\d{1,7}["']/.exec(attributes)?.[1] ?? '');
  tally.cells += column > tally.row.column ? column - tally.row.column : 1;
  tally.row.column = Math.max(column, tally.row.column);
}

function countRepeated(tally: Tally, attributes: string): void {
  if (!attributes.includes('value-type')) return;
  tally.rows += countRow(tally);
  tally.cells += numberOf(attributes, 'number-columns-repeated') * tally.row.times;
}

function countMerged(tally: Tally, attributes: string): void {
  const [, left = '', top, right = '', bottom] =
    /\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/.exec(attributes) ?? [];
  const columns = Math.abs(columnNo(right) - columnNo(left)) + 1;
  tally.merged += columns * (Math.abs(Number(bottom) - Number(top)) + 1) || 1;
}

const countOf: Record<string, (tally: Tally, attributes: string) => void> = {
  row: (tally) => beginRow(tally, 1),
  'table-row': (tally, attributes) => beginRow(tally, numberOf(attributes, 'number-rows-repeated')),
  c: countCell,
  v: (tally) => (tally.rows += countRow(tally)),
  is: (tally) => (tally.rows += countRow(tally)),
  si: (tally) => (tally.strings += 1),
  mergeCell: countMerged,
  'table-cell': countRepeated,
};

function refuseHeavy({ rows, cells, strings, merged }: Tally): void {
  if (rows > MOST_ROWS) throw new UnreadableFile(fileTexts.tooManyRows(MOST_ROWS));
  if (cells > MOST_CELLS) throw new UnreadableFile(fileTexts.tooWide);
  if (strings > MOST_STRINGS) throw new UnreadableFile(fileTexts.tooManyStrings);
  if (merged > MOST_MERGED) throw new UnreadableFile(fileTexts.tooManyMerged);
}

/**
 * Counts the elements of a piece of a part and refuses, in words, what is more than we read. Answers the tag that the
 * piece breaks off in: the next piece begins with it.
 */
export function countElements(tally: Tally, text: string): string {
  for (const [, name = '', attributes = ''] of text.matchAll(element)) {
    if (oddPlace.test(attributes)) throw new UnreadableFile(fileTexts.brokenExcel);
    countOf[name]?.(tally, attributes);
  }
  refuseHeavy(tally);
  const open = text.lastIndexOf('<');
  const isWhole = open < 0 || text.includes('>', open);
  if (!isWhole && text.length - open > MOST_IN_A_TAG) throw new UnreadableFile(fileTexts.brokenExcel);
  return isWhole ? '' : text.slice(open);
}
