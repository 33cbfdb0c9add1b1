import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { actionId, givenApp } from '../support/app';
import { communityId, pengHome } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { givenOrder } from '../support/given';
import { workbookOf } from '../support/workbook';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const market = '惠民保供超市（示例）';

async function chooseTable({ page, tapText }: Person): Promise<void> {
  const buffer = await workbookOf([
    ['品名', '分类', '单位', '单价', '每户限', '每批次限量', '供应商'],
    ['挂面 1kg', '米面油', '包', 6.5, 1, 1, market],
    ['香烟', '烟酒', '条', 100, '', '', market],
  ]);
  page.once('filechooser', (chooser) => {
    void chooser.setFiles({ name: '商品.xlsx', mimeType: 'application/octet-stream', buffer });
  });
  await tapText('选文件');
}

it('staff bring in a product by Excel at a desk; the row that is wrong is named by its number', async () => {
  const lin = await web.stepInto('林干事', { width: 1280, height: 800 });
  await lin.tapText('工作台');
  await lin.tapText('商品', { exact: true });
  await lin.waitForText('鸡蛋 30枚');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await lin.tapText('导入', { exact: true });
  await chooseTable(lin);
  await lin.waitForText('第 3 行 香烟');
  await lin.waitForText('没有“烟酒”这一类，请先在分类里加上');
  await lin.waitForText('第 2 行 挂面 1kg');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await lin.tapText('确认导入 1 种');
  await lin.answer('知道了');
  await lin.waitForText('挂面 1kg');
  expect(web.faults).toEqual([]);
});

it('a resident finds it sold out, asks to be told, and orders it when the next wave has it', async () => {
  const { rows } = await app.as('lin').catalogue.listProducts({ communityId, search: '挂面' });
  const lines = [{ productId: rows[0]?.id ?? actionId(), quantity: 1 }];
  await givenOrder(app, { by: 'peng', at: pengHome, lines });
  const zhu = await web.stepInto('朱先生');
  await zhu.tapText('去下单');
  await zhu.tapText('米面油');
  await zhu.waitForText('本批次已订完');
  await zhu.tapText('下批次提醒我');
  await zhu.waitForText('有货会提醒');
  expect(await seriousTroubles(zhu.page)).toEqual([]);

  await web.clock.moveTo(tomorrowAt('12:01'));
  await runJobs(web.app, web.clock.now);
  await zhu.back();
  await zhu.tapText('消息', { exact: true });
  await zhu.tapText('您等的“挂面 1kg”这一批次又有了');
  await zhu.tapText('米面油');
  await zhu.addOne('挂面 1kg');
  await zhu.tapText('提交订单');
  await zhu.waitForText('共 1 件');
  expect(await reconcile(web.database.db)).toEqual([]);
  expect(web.faults).toEqual([]);
});

it('staff who leave the price at nothing are asked whether it is free', async () => {
  const lin = await web.stepInto('林干事', { width: 1280, height: 800 });
  await lin.tapText('工作台');
  await lin.tapText('商品', { exact: true });
  await lin.tapText('鸡蛋 30枚');
  await lin.fill('单价（元）', '0');
  await lin.tapText('保存', { exact: true });
  await lin.waitForText('单价是 0 元，住户不用付钱');
  await lin.answer('先不');
  await lin.fill('单价（元）', '26.50');
  await lin.tapText('保存', { exact: true });
  await lin.waitForText('¥26.50');
  expect(web.faults).toEqual([]);
});
