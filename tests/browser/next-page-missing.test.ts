import { expect, it } from 'vitest';
import { forgetFiles } from './forget-files';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });

it('an order is sent though the page after it does not come: it says so, and the form is at rest', async () => {
  const zhu = await web.stepInto('朱先生');
  await zhu.waitForText('去下单');
  await forgetFiles(zhu.page);
  await zhu.page.reload();
  await zhu.tapText('去下单');
  await zhu.tapText('肉蛋奶');
  await zhu.addOne('鸡蛋 30枚');
  const cut = /\/(js|css)\//;
  await zhu.page.route(cut, (route) => route.abort('internetdisconnected'));
  await zhu.tapText('提交订单');
  await zhu.waitForText('没有信号，打不开');
  await zhu.answer('先不');
  await expect.poll(() => zhu.page.locator('.nut-button-loading:visible').count()).toBe(0);

  // What was sent is the order: the same form changes it, and with the line back its page comes.
  await zhu.page.unroute(cut);
  await zhu.addOne('鸡蛋 30枚');
  await zhu.tapText('提交修改');
  await zhu.waitForText('截单前都可以修改');
  await zhu.waitForText('共 2 件');
});
