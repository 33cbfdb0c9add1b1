import type { CatalogueProduct } from '@/contract/catalogue';
import { buildWorkbook } from '../../../workbook/build-workbook';
import { columns } from './columns';
import { cellTexts } from './texts';
import { writeRow, type SupplierNames } from './write-row';

/** Figures stay figures in Excel, so that people can sort and add them. */
const figures = ['price', 'deposit', 'priceCap', 'weight', 'limit', 'stock', 'caseSize', 'minOrder'];

const cellOf = (field: string, text: string): string | number | null => {
  if (text === '') return null;
  return figures.includes(field) ? Number(text) : text;
};

/** The whole catalogue, a row a product, as the import reads it again. */
export const catalogueWorkbook = (
  products: readonly CatalogueProduct[],
  names: SupplierNames,
): Promise<Uint8Array> =>
  buildWorkbook([
    {
      name: cellTexts.sheet,
      columns: columns.map(({ field, header, width }) => ({ key: field, header, width })),
      rows: products.map((product) => rowOf(product, names)),
      keepsInSight: 2,
    },
  ]);

function rowOf(product: CatalogueProduct, names: SupplierNames) {
  const texts = Object.entries({ id: product.id, ...writeRow(product, names) });
  return Object.fromEntries(texts.map(([field, text]) => [field, cellOf(field, text)]));
}
