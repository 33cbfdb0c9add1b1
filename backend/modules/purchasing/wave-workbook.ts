import { casesFor, contentWords, inAllMeasures } from '@/domain/measures';
import { reasonText } from '@/domain/receipt-reasons';
import { buildWorkbook, type Column } from '../../workbook/build-workbook';
import type { ShareSums } from './wave-shares';

const columns = [
  { header: '品名', key: 'name', width: 24 },
  { header: '数量', key: 'quantity', width: 10 },
  { header: '单位', key: 'measure', width: 8 },
  { header: '合计（各种单位）', key: 'measures', width: 26 },
  { header: '套餐内容', key: 'contents', width: 24 },
  { header: '其中小区备用', key: 'extra', width: 12 },
  { header: '每箱', key: 'caseSize', width: 8 },
  { header: '箱数', key: 'cases', width: 8 },
  { header: '起订量', key: 'minOrder', width: 9 },
  { header: '金额（元）', key: 'yuan', width: 13, kind: 'money' },
  { header: '到货', key: 'came', width: 9 },
  { header: '坏的', key: 'damaged', width: 8 },
  { header: '变质', key: 'spoiled', width: 8 },
  { header: '缺', key: 'short', width: 8 },
  { header: '原因', key: 'why', width: 20 },
] as const satisfies readonly Column[];

/** One sheet a supplier, a row a product, the sum below; counted columns stay empty until the goods are here. */
export const waveWorkbook = (shares: readonly ShareSums[]): Promise<Uint8Array> =>
  buildWorkbook(shares.length === 0 ? [{ name: '没有订单', columns: [], rows: [] }] : shares.map(sheetOf));

const sheetOf = ({ name, lines, pieces, orderedFen }: ShareSums, index: number) => ({
  name: sheetName(name, index + 1),
  columns,
  rows: lines.map(rowOf),
  sum: { name: '合计', quantity: pieces + extraOf(lines), yuan: orderedFen / 100 },
  keepsInSight: 0,
});

const extraOf = (lines: ShareSums['lines']): number => lines.reduce((sum, { extra }) => sum + extra, 0);

function rowOf(line: ShareSums['lines'][number]) {
  const { name, measure, caseSize, minOrder, totalFen, counted, extra, contents } = line;
  const quantity = line.quantity + extra;
  return {
    name,
    quantity,
    measure,
    measures: inAllMeasures(quantity, line),
    contents: contentWords(contents),
    extra: extra || null,
    caseSize,
    cases: casesFor(quantity, line),
    minOrder,
    yuan: totalFen / 100,
    ...countedCells(counted),
  };
}

/** What came and why, in words; nothing of it before the goods are here. */
function countedCells(counted: ShareSums['lines'][number]['counted']) {
  if (!counted) return {};
  const { reason, reasonWords, ...numbers } = counted;
  return { ...numbers, why: reason ? reasonText(reason, reasonWords) : null };
}

/** Excel takes 31 characters, some not at all, and no name twice. */
const sheetName = (name: string, number: number): string =>
  `${number} ${name}`.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
