import exceljs from 'exceljs';

export type Rows = readonly (readonly unknown[])[];

/** An Excel file with these sheets. */
export async function sheetsOf(sheets: Readonly<Record<string, Rows>>): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** An Excel file with one sheet of these rows. */
export const workbookOf = (rows: Rows): Promise<Buffer> => sheetsOf({ 商品: rows });
