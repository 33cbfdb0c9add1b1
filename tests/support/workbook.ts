import exceljs from 'exceljs';

export type Rows = readonly (readonly unknown[])[];

/** An Excel file with one sheet of these rows. */
export async function workbookOf(rows: Rows): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('商品').addRows(rows.map((row) => [...row]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
