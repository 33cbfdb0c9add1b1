import { expect, it } from 'vitest';
import { noisePng } from '../support/noise-png';
import { tomorrowAt } from '../support/flowing-clock';
import { zhuHome } from '../support/demo';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });

const choosePicture = async ({ page, tapText }: Person): Promise<void> => {
  page.once('filechooser', (chooser) => {
    void chooser.setFiles({ name: '鸡蛋.png', mimeType: 'image/png', buffer: noisePng(2000, 1500) });
  });
  await tapText('加一张照片');
};

/** How wide the picture that is so called was drawn by its file; waits until there is one. */
const widthOf = async ({ page }: Person, name: string): Promise<number> => {
  const picture = page.locator(`img[alt="${name}"]`);
  await picture.waitFor();
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement;
    while (image.naturalWidth === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    return image.naturalWidth;
  });
};

it('staff give a product a large PNG; residents get its small copy, by an address of ours', async () => {
  const lin = await web.stepInto('林干事', { width: 1280, height: 800 });
  await lin.tapText('工作台');
  await lin.tapText('商品', { exact: true });
  await lin.tapText('鸡蛋 30枚');
  await choosePicture(lin);
  // At 1,600 pixels so much noise is more than 500 kB at any quality.
  expect(await widthOf(lin, '商品的照片')).toBe(1200);
  await lin.tapText('保存', { exact: true });
  await lin.waitForText('鸡蛋 30枚');

  const zhu = await web.stepInto('朱先生');
  await zhu.open(`/#/packages/resident/order/index?householdId=${zhuHome.householdId}`);
  await zhu.tapText('肉蛋奶', { exact: true });
  expect(await widthOf(zhu, '鸡蛋 30枚')).toBe(240);
  expect(await zhu.page.locator('img[src^="data:image/jpeg"]').count()).toBe(0);
  expect(web.faults).toEqual([]);
});

it('an address that has ended while the page was open is asked for anew', async () => {
  const zhu = await web.stepInto('朱先生');
  await zhu.open(`/#/packages/resident/order/index?householdId=${zhuHome.householdId}`);
  await zhu.tapText('肉蛋奶', { exact: true });
  const first = await zhu.page.locator('img[alt="鸡蛋 30枚"]').getAttribute('src');
  await zhu.tapText('水果', { exact: true });
  await web.clock.moveTo(tomorrowAt('09:50'));
  await zhu.tapText('肉蛋奶', { exact: true });
  expect(await widthOf(zhu, '鸡蛋 30枚')).toBe(240);
  expect(await zhu.page.locator('img[alt="鸡蛋 30枚"]').getAttribute('src')).not.toBe(first);
  expect(web.faults.filter((fault) => !fault.includes('410'))).toEqual([]);
});
