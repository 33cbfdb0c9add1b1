import { writeWorkbook } from '../../../workbook/write-workbook';
import { templateTexts } from './texts';

const WIDTH = 18;

/** The workbook to fill in: its sheets with heads and one invented line each, as readCommunityFile reads them. */
export async function templateWorkbook(): Promise<Uint8Array> {
  // Large and seldom needed: not before somebody asks for a file.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  for (const [name, rows] of Object.entries(templateTexts.sheets)) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRows(rows.map((cells) => [...cells]));
    sheet.columns.forEach((column) => (column.width = WIDTH));
    if (name !== templateTexts.withoutHead) sheet.getRow(1).font = { bold: true };
  }
  return writeWorkbook(workbook);
}
