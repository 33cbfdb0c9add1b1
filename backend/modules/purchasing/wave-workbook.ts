import type { SupplierShare } from '@/contract/purchasing';
import { casesFor } from '@/domain/supplier-terms';
import type { Workbook, Worksheet } from 'exceljs';
import { writeWorkbook } from '../../workbook/write-workbook';

const columns = [
  { header: '品名', key: 'name', width: 24 },
  { header: '数量', key: 'quantity', width: 10 },
  { header: '单位', key: 'measure', width: 8 },
  { header: '每箱', key: 'caseSize', width: 8 },
  { header: '箱数', key: 'cases', width: 8 },
  { header: '起订量', key: 'minOrder', width: 9 },
  { header: '金额（元）', key: 'yuan', width: 13, style: { numFmt: '#,##0.00' } },
  { header: '到货', key: 'came', width: 9 },
  { header: '坏的', key: 'damaged', width: 8 },
  { header: '缺', key: 'short', width: 8 },
];

/** One sheet a supplier, a row a product, the sum below; counted columns stay empty until the goods are here. */
export async function waveWorkbook(shares: readonly SupplierShare[]): Promise<Uint8Array> {
  // Large and seldom needed: not before somebody asks for a file.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  shares.forEach((share, index) => addSheet(workbook, share, index + 1));
  if (shares.length === 0) workbook.addWorksheet('没有订单');
  return writeWorkbook(workbook);
}

function addSheet(workbook: Workbook, share: SupplierShare, number: number): void {
  const sheet = workbook.addWorksheet(sheetName(share.name, number), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns;
  sheet.getRow(1).font = { bold: true };
  for (const line of share.lines) addLine(sheet, line);
  sheet.addRow({ name: '合计', quantity: share.pieces, yuan: share.orderedFen / 100 }).font = { bold: true };
}

function addLine(sheet: Worksheet, line: SupplierShare['lines'][number]): void {
  const { name, quantity, measure, caseSize, minOrder, totalFen, counted } = line;
  const cases = casesFor(quantity, { caseSize });
  sheet.addRow({ name, quantity, measure, caseSize, cases, minOrder, yuan: totalFen / 100, ...counted });
}

/** Excel takes 31 characters, some not at all, and no name twice. */
const sheetName = (name: string, number: number): string =>
  `${number} ${name}`.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
