import type { Cell, Row, Workbook, Worksheet } from 'exceljs';
import { cellText } from './cell-text';
import { isBlankRow, type Sheet } from './sheet';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

/** Parts that hold no text of cells; files of other programs sometimes break exceljs with them. */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'legacyDrawing',
  'picture',
  'extLst',
  'tableParts',
  'sheetProtection',
  'autoFilter',
  'headerFooter',
];

/** A cell merged downwards says the same for each of its rows; one merged sideways says it once. */
function textOf(cell: Cell): string {
  if (!cell.isMerged || cell.master === cell) return cellText(cell.value);
  return cell.master.col === cell.col ? cellText(cell.master.value) : '';
}

function textsOf(row: Row): string[] {
  const texts: string[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => (texts[column - 1] = textOf(cell)));
  return Array.from(texts, (text) => text ?? '');
}

function readSheet(sheet: Worksheet): Sheet {
  const rows: { row: number; cells: string[] }[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => rows.push({ row: number, cells: textsOf(row) }));
  return { name: sheet.name, rows: rows.filter((row) => !isBlankRow(row)) };
}

/** Loaded only when a file comes, so that no call of the api waits for it. */
async function open(bytes: Uint8Array): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  // exceljs declares a Buffer of its own, which is the bytes of any file.
  await workbook.xlsx.load(Buffer.from(bytes) as never, { ignoreNodes });
  return workbook;
}

/** The sheets of an Excel file, and the names of hidden ones, which are not read. */
export async function readExcel(bytes: Uint8Array): Promise<{ sheets: Sheet[]; hidden: string[] }> {
  const workbook = await open(bytes).catch((cause: unknown) => {
    throw new UnreadableFile(fileTexts.brokenExcel, { cause });
  });
  if (workbook.worksheets.length === 0) throw new UnreadableFile(fileTexts.brokenExcel);
  const isShown = (sheet: Worksheet): boolean => sheet.state === 'visible';
  return {
    sheets: workbook.worksheets.filter(isShown).map(readSheet),
    hidden: workbook.worksheets.filter((sheet) => !isShown(sheet)).map(({ name }) => name),
  };
}
