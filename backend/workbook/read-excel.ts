import { read, type CellObject, type Range, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { cellText } from './cell-text';
import { MOST_COLUMNS, MOST_MERGED, MOST_ROWS } from './limits';
import { isBlankRow, type Sheet, type SheetRow, type Sheets } from './sheet';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

type Rows = (CellObject | undefined)[][];

/** `dense` keeps rows as lists; `raw` leaves the texts of a web page as they are written. */
const options = { dense: true, cellNF: true, cellStyles: true, cellText: false, cellHTML: false, raw: true };

/** The one shape of a sheet that was read with `dense`. */
const rowsOf = (sheet: WorkSheet): Rows => sheet['!data'] ?? [];

/** What all sheets of one workbook are read by. */
interface Reading {
  is1904: boolean;
  /** Only where no formula of the file has a result was it never calculated. */
  isCalculated: boolean;
}

const isFormula = (cell: CellObject | undefined): cell is CellObject & { f: string } => cell?.f !== undefined;
const hasResult = ({ t, v }: CellObject): boolean => t !== 'z' && v !== undefined && v !== '';

/** A formula that was never calculated stands as it is written, so that nobody takes it for a blank. */
function textOf(cell: CellObject | undefined, { is1904, isCalculated }: Reading): string {
  if (isFormula(cell) && !hasResult(cell) && !isCalculated) return `=${cell.f}`;
  return cellText(cell, is1904);
}

function textsOf(row: Rows[number], reading: Reading): string[] {
  const texts: string[] = [];
  // A list may have one cell at its far end: only the cells that are there are gone through.
  row.forEach((cell, column) => (texts[column] = textOf(cell, reading)));
  return Array.from(texts, (text) => text ?? '');
}

/** A cell merged downwards says the same for each of its rows; one merged sideways says it once. */
function fillMerged(rows: Rows, merges: readonly Range[]): void {
  let left = MOST_MERGED;
  for (const { s, e } of merges) {
    const first = rows[s.r]?.[s.c];
    left -= e.r - s.r + 1;
    if (left < 0) throw new UnreadableFile(fileTexts.tooManyMerged);
    for (let row = s.r + 1; first && row <= e.r; row += 1) (rows[row] ??= [])[s.c] = first;
  }
}

function readSheet(name: string, sheet: WorkSheet, reading: Reading): Sheet {
  const rows = rowsOf(sheet);
  fillMerged(rows, sheet['!merges'] ?? []);
  const hidden = sheet['!rows'] ?? [];
  const read: SheetRow[] = [];
  rows.forEach((cells, index) => {
    const row = { row: index + 1, cells: textsOf(cells ?? [], reading) };
    if (!isBlankRow(row)) read.push(hidden[index]?.hidden ? { ...row, isHidden: true } : row);
  });
  return { name, rows: read };
}

/** SheetJS says in English what it cannot open; a password is the one reason with another way out. */
const hasPassword = (cause: unknown): boolean =>
  cause instanceof Error && /password|encrypt/i.test(cause.message);

/** How one kind of file is opened, and what is said when it cannot be. */
interface Opening {
  broken: string;
  /** Whether cells without a value are kept, for their formulas. */
  keepsBlanks: boolean;
}

function open(file: Buffer | string, { broken, keepsBlanks }: Opening): WorkBook {
  try {
    return read(file, {
      ...options,
      type: typeof file === 'string' ? 'string' : 'buffer',
      sheetStubs: keepsBlanks,
      sheetRows: MOST_ROWS * 2,
    });
  } catch (cause) {
    throw new UnreadableFile(hasPassword(cause) ? fileTexts.hasPassword : broken, { cause });
  }
}

function refuseWide(sheets: readonly WorkSheet[]): void {
  const isWide = sheets.some((sheet) => rowsOf(sheet).some((row) => (row?.length ?? 0) > MOST_COLUMNS));
  if (isWide) throw new UnreadableFile(fileTexts.tooWide);
}

/**
 * The sheets of a workbook of any program, in bytes, or of the tables of a web page, in text. Refuses
 * with `broken` what cannot be opened.
 */
export function readExcel(file: Buffer | string, opening: Opening): Sheets {
  const workbook = open(file, opening);
  const all = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    return sheet ? [{ name, sheet, isHidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden) }] : [];
  });
  if (all.length === 0) throw new UnreadableFile(opening.broken);
  refuseWide(all.map(({ sheet }) => sheet));
  const isCalculated = all.some(({ sheet }) =>
    rowsOf(sheet).some((row) => row?.some((cell) => isFormula(cell) && hasResult(cell))),
  );
  const reading = { is1904: workbook.Workbook?.WBProps?.date1904 === true, isCalculated };
  return {
    sheets: all.filter(({ isHidden }) => !isHidden).map(({ name, sheet }) => readSheet(name, sheet, reading)),
    hidden: all.filter(({ isHidden }) => isHidden).map(({ name }) => name),
  };
}
