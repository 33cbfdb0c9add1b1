import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs } from '../../../tests/support/demo';
import { change } from '../../../tests/support/given-product';
import { behind } from '../../../tests/support/linked';
import { expectRefusal, givenQuietDay } from '../../../tests/support/state';
import { workbookOf, type Rows } from '../../../tests/support/workbook';

const database = await givenDatabase('demo');
const app = givenApp(database);
const staff = app.as('lin').catalogue;
beforeEach(() => givenQuietDay(database));

async function exported(): Promise<string> {
  const { path } = await staff.exportCatalogue({ communityId, actionId: actionId() });
  const file = await behind(app, path);
  if (file?.kind !== 'workbook') throw new Error('no workbook came out');
  return Buffer.from(file.bytes).toString('base64');
}

const sheetOf = async (rows: Rows): Promise<string> => (await workbookOf(rows)).toString('base64');

const preview = (file: string) => staff.previewImport({ communityId, file });
const head = ['品名', '分类', '单位', '单价', '供应商', '每户限'];
const shop = '惠民保供超市（示例）';

describe('an exported catalogue', () => {
  it('comes in again without a change', async () => {
    const seen = await preview(await exported());
    expect(seen).toMatchObject({ created: [], changed: [], problems: [], unchanged: 12 });
  });
});

describe('a file that people have typed', () => {
  it('is read in spite of a title, other heads and full-width signs; each bad row says why', async () => {
    const file = await sheetOf([
      ['桂花苑商品表'],
      ['名称', '类别', '单位', '价格（元）', '供货商', '限购'],
      ['挂面 1kg', '米面油', '包', '￥６．５０', shop, 2],
      ['鸡蛋 30枚', '肉蛋奶', '板', 25, shop, 2],
      [],
      ['香烟', '烟酒', '条', 100, shop, ''],
      ['白糖', '米面油', '袋', '八块', shop, ''],
      ['红糖', '米面油', '袋', 9, '没有的店', ''],
      ['挂面 1kg', '米面油', '包', 6.5, shop, ''],
      ['冰糖', '米面油', '袋', 9, shop, '两袋'],
      ['', '米面油', '袋', 9, shop, ''],
    ]);
    const seen = await preview(file);
    expect(seen.created).toEqual([{ row: 3, name: '挂面 1kg', category: '米面油', priceFen: 650 }]);
    expect(seen.changed).toEqual([
      { row: 4, name: '鸡蛋 30枚', changes: [{ field: '单价', from: '24', to: '25' }] },
    ]);
    expect(seen.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [6, '没有“烟酒”这一类，请先在分类里加上'],
      [7, '单价“八块”看不懂，请写成 12.50 这样，最多到分；白送的写“免费”'],
      [8, '没有叫“没有的店”的供应商，请先在供应商里加上'],
      [9, '和第 3 行是同一样商品，重复了'],
      [10, '“每户限”写的是“两袋”，要填整数'],
      [11, '“品名”没有填'],
    ]);
  });

  it('is refused in words when it is none, has no head, or more than 2,000 rows', async () => {
    const notTable = Buffer.from('%PDF-1.7').toString('base64');
    await expect(preview(notTable)).rejects.toMatchObject({ code: 'UNREADABLE_WORKBOOK' });
    await expect(preview(await sheetOf([['你好']]))).rejects.toMatchObject({ code: 'UNREADABLE_WORKBOOK' });
    const lines = Array.from({ length: 2001 }, (_, index) => `面${index},1`);
    const long = Buffer.from(['品名,单价', ...lines].join('\n')).toString('base64');
    await expect(preview(long)).rejects.toMatchObject({ code: 'UNREADABLE_WORKBOOK' });
  });
});

describe('an import', () => {
  it('does what was shown, once, and deletes nothing', async () => {
    const file = await sheetOf([
      head,
      ['鸡蛋 30枚', '肉蛋奶', '板', 26, shop, 2],
      ['饼干', '日用', '包', 8, shop, ''],
    ]);
    const seen = await preview(file);
    const input = { communityId, file, plan: seen.plan, actionId: actionId() };
    const done = await staff.applyImport(input);
    expect(done).toEqual({ created: 1, changed: 1, orderedBeyondCap: 0 });
    expect(await staff.applyImport(input)).toEqual(done);
    expect(await staff.listProducts({ communityId })).toMatchObject({ total: 13 });
    expect(await staff.getProduct({ communityId, productId: eggs })).toMatchObject({
      priceFen: 2600,
      stockPerWave: 260,
    });
    expect(await preview(file)).toMatchObject({ created: [], changed: [], unchanged: 2 });
  });

  it('is refused when the catalogue has changed since it was shown', async () => {
    const file = await sheetOf([
      head,
      ['鸡蛋 30枚', '肉蛋奶', '板', 27, shop, 2],
      ['麻花', '日用', '包', 8, shop, ''],
    ]);
    const { plan } = await preview(file);
    await change(app, eggs, { description: '新鲜' });
    await expectRefusal(database, 'CATALOGUE_CHANGED_MEANWHILE', () =>
      staff.applyImport({ communityId, file, plan, actionId: actionId() }),
    );
    expect(await staff.getProduct({ communityId, productId: eggs })).toMatchObject({ priceFen: 2600 });
    expect((await preview(file)).created).toMatchObject([{ name: '麻花' }]);
  });
});
