import type { Sheet, Sheets } from '../../../workbook/sheet';
import { UnreadableFile } from '../../../workbook/unreadable-file';
import { fieldOf, type Field } from './columns';
import { fileTexts } from './texts';

const MOST_ROWS = 2000;
/** A head may stand below a title. */
const LINES_ABOVE = 10;

/** One row of the file by what its columns hold; a field without a column is missing. */
export interface WrittenRow {
  row: number;
  cells: Readonly<Partial<Record<Field, string>>>;
}

/** The rows below the head of the first sheet that has one; refuses UnreadableFile in words. */
export function catalogueRows({ sheets }: Sheets): WrittenRow[] {
  const rows = sheets.map(rowsOf).find((found) => found !== undefined);
  if (!rows) throw new UnreadableFile(fileTexts.noHeader);
  if (rows.length > MOST_ROWS) throw new UnreadableFile(fileTexts.tooManyRows(MOST_ROWS));
  return rows;
}

/** The first sheet with a head is the catalogue; undefined for a sheet without one. */
export function rowsOf({ rows }: Sheet): WrittenRow[] | undefined {
  const head = rows.slice(0, LINES_ABOVE).findIndex(({ cells }) => isHead(cells.map(fieldOf)));
  const fields = rows[head]?.cells.map(fieldOf);
  if (!fields) return undefined;
  return rows
    .slice(head + 1)
    .map(({ row, cells }) => ({ row, cells: named(fields, cells) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
}

const isHead = (fields: readonly (Field | undefined)[]): boolean =>
  fields.includes('name') && fields.filter((field) => field !== undefined).length >= 2;

/** Of two columns of one kind the first that says something counts; what describes a product is told by all of them. */
function named(fields: readonly (Field | undefined)[], cells: readonly string[]): WrittenRow['cells'] {
  const said: Partial<Record<Field, string>> = {};
  fields.forEach((field, index) => {
    if (field === undefined) return;
    const [cell, former] = [(cells[index] ?? '').trim(), said[field] ?? ''];
    const isMore = field === 'description' && former !== '' && cell !== '';
    said[field] = isMore ? `${former}；${cell}` : former || cell;
  });
  return said;
}
