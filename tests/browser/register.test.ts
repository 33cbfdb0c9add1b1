import { expect, it } from 'vitest';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const box = '房号、姓名、拼音首字母、电话后四位';

it('a captain finds a household, corrects it at the door, and reads who said what', async () => {
  const qin = await web.stepInto('秦女士');
  await qin.tapText('我的楼');
  await qin.tapText('住户册');
  await qin.waitForText('10号楼 1单元');
  await qin.fill(box, '10-1-401');
  await qin.tapText('10号楼 1单元 401');
  await qin.waitForText('基本情况');
  expect(await qin.words()).not.toMatch(/1[39]\d{9}/);
  await qin.tapText('更正', { exact: true });
  await qin.fill('现居人数', '7');
  await qin.tapText('保存');
  await qin.waitForText('人数：7 人');
  await qin.waitForText('上门问的 · 秦女士', { near: '人数：7 人' });
  expect(await seriousTroubles(qin.page)).toEqual([]);
  expect(web.faults).toEqual([]);
});

it('staff find the same household at their desk, with what the captain heard', async () => {
  const lin = await web.stepInto('林干事', { width: 1280, height: 800 });
  await lin.tapText('住户册', { exact: true });
  await lin.waitForText('各单元');
  await lin.fill(box, '10-1-401');
  await lin.waitForText('7 人', { near: '10号楼 1单元 401' });
  expect(await seriousTroubles(lin.page)).toEqual([]);
  expect(web.faults).toEqual([]);
});
