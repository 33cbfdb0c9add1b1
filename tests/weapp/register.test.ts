import { expect, it } from 'vitest';
import { givenPhones } from './given-phones';

const { open, faults } = await givenPhones();

it('a captain searches the register, opens a household and corrects how many live there', async () => {
  const qin = await open('demo-qin');
  await qin.tapText('我的楼');
  await qin.tapText('住户册');
  await qin.waitForText('10号楼 1单元');
  await qin.fill('房号、姓名、拼音首字母、电话后四位', '10-1-401');
  await qin.tapText('10号楼 1单元 401');
  await qin.waitForText('基本情况');
  await qin.tapText('更正', { exact: true });
  await qin.fill('不清楚就空着', '7');
  await qin.tapText('保存', { exact: true });
  await qin.waitForText('7 人', { near: '人数' });
  await qin.waitForText('上门问的 · 秦女士', { near: '人数：7 人' });
  expect(await faults()).toEqual([]);
});

it('a resident adds a number to what the register says of the own home', async () => {
  const zhu = await open('demo-zhu');
  await zhu.tapText('我的', { exact: true });
  await zhu.waitForText('我家的登记');
  await zhu.tapText('不对，更正');
  await zhu.fill('只写数字，可以空着', '19800005021');
  await zhu.tapText('保存', { exact: true });
  await zhu.waitForText('198****5021', { near: '我家的登记' });
  expect(await faults()).toEqual([]);
});
