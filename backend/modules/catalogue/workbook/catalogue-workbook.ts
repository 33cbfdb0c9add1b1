import type { CatalogueProduct } from '@/contract/catalogue';
import { writeWorkbook } from '../../../workbook/write-workbook';
import { columns } from './columns';
import { cellTexts } from './texts';
import { writeRow, type SupplierNames } from './write-row';

/** Figures stay figures in Excel, so that people can sort and add them. */
const figures = ['price', 'weight', 'limit', 'stock', 'caseSize', 'minOrder'];

const cellOf = (field: string, text: string): string | number | null => {
  if (text === '') return null;
  return figures.includes(field) ? Number(text) : text;
};

/** The whole catalogue, a row a product, as the import reads it again. */
export async function catalogueWorkbook(
  products: readonly CatalogueProduct[],
  names: SupplierNames,
): Promise<Uint8Array> {
  // Large and seldom needed: not before somebody asks for a file.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(cellTexts.sheet, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }],
  });
  sheet.columns = columns.map(({ field, header, width }) => ({ key: field, header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const product of products) {
    const texts = Object.entries({ id: product.id, ...writeRow(product, names) });
    sheet.addRow(Object.fromEntries(texts.map(([field, text]) => [field, cellOf(field, text)])));
  }
  return writeWorkbook(workbook);
}
