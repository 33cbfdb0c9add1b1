import type { Workbook, Worksheet } from 'exceljs';
import { writeWorkbook } from './write-workbook';

export type Cell = string | number | null | undefined;

/** One column of a sheet that goes out. */
export interface Column<Key extends string = string> {
  key: Key;
  header: string;
  width: number;
  /** 'money' is written in yuan with two decimals; text that looks like a formula stays text anyway. */
  kind?: 'money';
  /** What is shown to whoever points at the head: how the column is to be filled in. */
  note?: string | undefined;
}

/** One sheet of a workbook that goes out. */
export interface SheetPlan<Key extends string = string> {
  name: string;
  columns: readonly Column<Key>[];
  rows: readonly Readonly<Partial<Record<Key, Cell>>>[];
  /** The last row, in bold. */
  sum?: Readonly<Partial<Record<Key, Cell>>>;
  /** So many columns stay in sight at the left, and the head above; without it all of the sheet moves. */
  keepsInSight?: number;
  /** The rows say themselves what they are. */
  hasNoHead?: boolean;
  /** A coloured line on top, and the same on every page that is printed. */
  mark?: string | null;
}

const bold = { bold: true };
const money = { numFmt: '#,##0.00' };
const MARK_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFBE3DF' } } as const;
const MARK_FONT = { bold: true, color: { argb: 'FFB3261E' } };

/** The bytes of a workbook with these sheets; equal sheets make equal bytes. */
export async function buildWorkbook(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  // Large and seldom needed: not before somebody asks for a file.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  for (const plan of sheets) addSheet(workbook, plan);
  return writeWorkbook(workbook);
}

function addSheet(workbook: Workbook, plan: SheetPlan): void {
  const sheet = workbook.addWorksheet(plan.name);
  sheet.columns = plan.columns.map(({ key, header, width, kind }) => ({
    ...{ key, width },
    ...(plan.hasNoHead ? {} : { header }),
    ...(kind ? { style: money } : {}),
  }));
  if (!plan.hasNoHead) writeHead(sheet, plan);
  sheet.addRows([...plan.rows]);
  if (plan.sum) sheet.addRow(plan.sum).font = bold;
  if (plan.mark) bearMark(sheet, plan.mark, plan.columns.length);
  if (plan.keepsInSight !== undefined)
    sheet.views = [{ state: 'frozen', ySplit: plan.mark ? 2 : 1, xSplit: plan.keepsInSight }];
}

function writeHead(sheet: Worksheet, { columns }: SheetPlan): void {
  const head = sheet.getRow(1);
  head.font = bold;
  columns.forEach(({ note }, index) => {
    if (note) head.getCell(index + 1).note = note;
  });
}

function bearMark(sheet: Worksheet, mark: string, columns: number): void {
  sheet.spliceRows(1, 0, [mark]);
  sheet.mergeCells(1, 1, 1, columns);
  sheet.getRow(1).font = MARK_FONT;
  sheet.getRow(2).font = bold;
  sheet.headerFooter.oddHeader = `&C${mark.replaceAll('&', '&&')}`;
  sheet.eachRow((row) => {
    row.fill = MARK_FILL;
  });
}
