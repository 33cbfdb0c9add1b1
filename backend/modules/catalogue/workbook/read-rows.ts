import { readSheets, UnreadableFile, type Sheet } from '../../households/public';
import { Refusal } from '../../../kernel/refusal';
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

/** Reads the rows below the head of each sheet; refuses UNREADABLE_WORKBOOK in words. */
export async function readRows(bytes: Uint8Array): Promise<WrittenRow[]> {
  const { sheets } = await readSheets(bytes).catch((cause: unknown) => {
    if (cause instanceof UnreadableFile) throw unreadable(cause.message);
    throw cause;
  });
  const rows = sheets.map(rowsOf).find((found) => found !== undefined);
  if (!rows) throw unreadable(fileTexts.noHeader);
  if (rows.length > MOST_ROWS) throw unreadable(fileTexts.tooManyRows(MOST_ROWS));
  return rows;
}

const unreadable = (reason: string) => new Refusal('UNREADABLE_WORKBOOK', { reason });

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

function named(fields: readonly (Field | undefined)[], cells: readonly string[]): WrittenRow['cells'] {
  const known = fields.flatMap((field, index) =>
    field === undefined ? [] : [[field, (cells[index] ?? '').trim()] as const],
  );
  return Object.fromEntries(known);
}
