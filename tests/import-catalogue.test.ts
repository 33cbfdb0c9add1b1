import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { givenFolder } from './support/folder';
import { runScript } from './support/run-script';
import { workbookOf } from './support/workbook';

const folder = givenFolder();
const command = (...words: string[]) => runScript('import-catalogue.ts', words, { DATABASE_URL: '' });
const here = ['--community', '桂花苑', '--dry-run'];

async function givenFile(): Promise<string> {
  const file = path.join(folder, '商品.xlsx');
  const rows = [
    ['品名', '分类', '单位', '单价', '每户限', '每批次限量', '供应商', '备注'],
    ['挂面 1kg', '米面油', '包', '6.50', 1, 20, '东街粮油店（示例）', '晚一天'],
    ['香烟', '烟酒', '条', '贵', '', '', '东街粮油店（示例）', ''],
  ];
  writeFileSync(file, await workbookOf(rows));
  return file;
}

it('prints what a file would make and what is wrong with it, as JSON and without a database', async () => {
  const { code, out, err } = await command(...here, await givenFile());
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    products: [{ row: 2, name: '挂面 1kg', measure: '包', priceFen: 650, limitPerHousehold: 1 }],
    problems: [{ row: 3, name: '香烟' }],
    suppliers: ['东街粮油店(示例)'],
  });
  expect(out).toContain('单价“贵”看不懂');
});

it('refuses in words what it cannot do, and touches nothing', async () => {
  const file = await givenFile();
  const refused = async (...words: string[]) => {
    const { code, out, err } = await command(...words);
    expect([code, out]).toEqual([1, '']);
    return err.trim();
  };
  expect(await refused('--dry-run', file)).toMatch(/^用法/);
  expect(await refused('--community', '桂花苑', file)).toMatch(/^终端只试读/);
  expect(await refused(...here, path.join(folder, 'none.xlsx'))).toMatch(/^文件打不开/);
  expect(await refused(...here, __filename)).not.toMatch(/ at |Error/);
});
