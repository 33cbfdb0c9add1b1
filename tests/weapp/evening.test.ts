import { expect, it } from 'vitest';
import { actionId, givenApp } from '../support/app';
import { eggs, zhuHome } from '../support/demo';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();
const { as } = givenApp(database, { clock });

it('staff read the evening page on a phone, and open the list behind a number', async () => {
  const { wave } = await as('lin').orders.getCatalogue(zhuHome);
  const lines = [{ productId: eggs, quantity: 2 }];
  await as('lin').orders.placeOrder({ ...zhuHome, waveId: wave?.id ?? '', lines, actionId: actionId() });
  const lin = await open('demo-lin');
  await lin.tapText('工作台');
  await lin.tapText('晚报：今天办了什么');
  await lin.waitForText('1 份');
  await lin.tapText('午间批次 · 12:00 截单');
  await lin.waitForText('10号楼 1单元 502');
  expect(await faults()).toEqual([]);
});

it('what can be tapped says its name to people who do not see', async () => {
  const peng = await open('demo-peng');
  await peng.tapText('去下单');
  await peng.tapText('肉蛋奶');
  await peng.waitForText('鸡蛋 30枚');
  const more = peng.page.locator('wx-page:not([hidden])').getByRole('button', { name: '鸡蛋 30枚 加一' });
  expect(await more.count()).toBe(1);
  expect(await faults()).toEqual([]);
});
