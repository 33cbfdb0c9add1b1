import excel from 'exceljs';
import { expect, it } from 'vitest';
import { buildWorkbook, type Column } from './build-workbook';

const columns = [
  { key: 'name', header: '品名', width: 12, note: '写全名' },
  { key: 'yuan', header: '金额', width: 9, kind: 'money' },
] as const satisfies readonly Column[];
const rows = [{ name: '=1', yuan: 12.5 }, { name: '盐' }];

async function sheetOf(...plans: Parameters<typeof buildWorkbook>[0]) {
  const read = new excel.Workbook();
  await read.xlsx.load((await buildWorkbook(plans)).slice().buffer);
  const [sheet] = read.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

it('writes a head in bold that stays in sight, with a note, the rows below it, and the sum at the end', async () => {
  const sheet = await sheetOf({
    name: '单',
    columns,
    rows,
    sum: { name: '合计', yuan: 12.5 },
    keepsInSight: 1,
  });
  const seen = (sheet.getSheetValues().slice(1) as unknown[][]).map((row) => row.slice(1));
  expect(seen).toEqual([['品名', '金额'], ['=1', 12.5], ['盐'], ['合计', 12.5]]);
  expect([1, 2, 4].map((row) => sheet.getRow(row).getCell(1).font?.bold ?? false)).toEqual([
    true,
    false,
    true,
  ]);
  expect(sheet.getCell('B2').numFmt).toBe('#,##0.00');
  expect(JSON.stringify(sheet.getCell('A1').note)).toContain('写全名');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
});

it('bears a mark above the head and on every printed page', async () => {
  const sheet = await sheetOf({ name: '单', columns, rows, mark: '张三 & 李四', keepsInSight: 0 });
  expect([sheet.getCell('A1').value, sheet.getCell('A2').value]).toEqual(['张三 & 李四', '品名']);
  expect(sheet.headerFooter.oddHeader).toBe('&C张三 && 李四');
  expect(sheet.views[0]).toMatchObject({ ySplit: 2 });
});

it('leaves out the head of rows that say themselves what they are', async () => {
  const sheet = await sheetOf({ name: '单', columns, rows, hasNoHead: true });
  expect(sheet.getCell('A1').value).toBe('=1');
});

it('is the same to the byte whenever it is written', async () => {
  const write = async () => Buffer.from(await buildWorkbook([{ name: '单', columns, rows }]));
  expect((await write()).equals(await write())).toBe(true);
});
