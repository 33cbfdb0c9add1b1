import type { Cell, CellFormulaValue, Row, ValueType, Workbook, Worksheet } from 'exceljs';
import { cellText } from './cell-text';
import { refuseHeavyWorkbook } from './refuse-heavy-workbook';
import { isBlankRow, type Sheet } from './sheet';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

/** exceljs.ValueType.Formula, without loading exceljs for it. */
const formulaType: ValueType.Formula = 6;

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

/** exceljs keeps a result of 0 from `value`, but not from `result`. */
const resultOf = ({ result }: Cell): string | undefined =>
  // The types leave out that there may be no result.
  (result as CellFormulaValue['result']) === undefined ? undefined : cellText(result);

/**
 * Excel stores what a formula gives, and exceljs drops an empty text. Only where no formula of the file has a result
 * was the file never calculated; then the formula stands as it is written, so that nobody takes it for a blank.
 */
function ownText(cell: Cell, isCalculated: boolean): string {
  if (cell.type !== formulaType) return cellText(cell.value);
  return resultOf(cell) ?? (isCalculated ? '' : `=${cell.formula}`);
}

/** A cell merged downwards says the same for each of its rows; one merged sideways says it once. */
function textOf(cell: Cell, isCalculated: boolean): string {
  if (!cell.isMerged || cell.master === cell) return ownText(cell, isCalculated);
  return cell.master.col === cell.col ? ownText(cell.master, isCalculated) : '';
}

function textsOf(row: Row, isCalculated: boolean): string[] {
  const texts: string[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => (texts[column - 1] = textOf(cell, isCalculated)));
  return Array.from(texts, (text) => text ?? '');
}

function readSheet(sheet: Worksheet, isCalculated: boolean): Sheet {
  const rows: { row: number; cells: string[] }[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) =>
    rows.push({ row: number, cells: textsOf(row, isCalculated) }),
  );
  return { name: sheet.name, rows: rows.filter((row) => !isBlankRow(row)) };
}

function hasResults(sheet: Worksheet): boolean {
  let found = false;
  sheet.eachRow((row) =>
    row.eachCell((cell) => (found ||= cell.type === formulaType && resultOf(cell) !== undefined)),
  );
  return found;
}

/** Loaded only when a file comes, so that no call of the api waits for it. */
async function open(bytes: Buffer): Promise<Workbook> {
  refuseHeavyWorkbook(bytes);
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  // exceljs declares a Buffer of its own, which is the bytes of any file.
  await workbook.xlsx.load(bytes as never, { ignoreNodes });
  return workbook;
}

/** The sheets of an Excel file, and the names of hidden ones, which are not read. */
export async function readExcel(bytes: Uint8Array): Promise<{ sheets: Sheet[]; hidden: string[] }> {
  const workbook = await open(Buffer.from(bytes)).catch((cause: unknown) => {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile(fileTexts.brokenExcel, { cause });
  });
  if (workbook.worksheets.length === 0) throw new UnreadableFile(fileTexts.brokenExcel);
  const isShown = (sheet: Worksheet): boolean => sheet.state === 'visible';
  const isCalculated = workbook.worksheets.some(hasResults);
  return {
    sheets: workbook.worksheets.filter(isShown).map((sheet) => readSheet(sheet, isCalculated)),
    hidden: workbook.worksheets.filter((sheet) => !isShown(sheet)).map(({ name }) => name),
  };
}
