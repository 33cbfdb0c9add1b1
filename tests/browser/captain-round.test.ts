import { describe, expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { communityId, entrance } from '../support/demo';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import { withLargeType } from './open-settled';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const households = 74;

const campaigns = async () => (await as('lin').campaigns.listCampaigns({ communityId })).rows;

describe('a captain', () => {
  it('opens a round of her own building on the phone, and a roll-call beside it', async () => {
    const qin = await web.stepInto('秦女士');
    await qin.tapText('我的楼');
    await qin.tapText('敲门', { exact: true });
    await qin.waitForText('现在没有敲门行动');
    await qin.tapText('在楼里开一轮');
    await qin.waitForText(`共 ${households} 户`);
    expect(await seriousTroubles(qin.page)).toEqual([]);
    await qin.tapText('问缺什么');
    await qin.tapText(`开始，走 ${households} 户`);
    await qin.waitForText(`/ ${households} 户已见面`);
    await qin.tapText('再开一轮，或问一次平安');
    await qin.waitForText('照“第 1 轮敲门行动”再走一遍');
    expect(await seriousTroubles(qin.page)).toEqual([]);
    await qin.tapText('报平安', { exact: true });
    await qin.tapText(`开始，走 ${households} 户`);
    await qin.waitForText('第 1 次报平安');
    expect((await campaigns()).map(({ kind, openedCells }) => [kind, openedCells]).sort()).toEqual([
      ['rollCall', households],
      ['round', households],
    ]);
    expect(web.faults).toEqual([]);
  });

  it.each([320, 375, 414])('has all of it inside a window of %i px, in large type too', async (width) => {
    const size = { width, height: 720 };
    const address = `/#/packages/captain/open-round/index?entranceId=${entrance('10-1').entranceId}`;
    for (const qin of [await web.stepInto('秦女士', size), await withLargeType(web, '秦女士', size)]) {
      await qin.open(address);
      await qin.waitForText(`开始，走 ${households} 户`);
      const beside = await qin.page.evaluate<string[]>(`[...document.querySelectorAll('.tap, .action, input')]
        .map((one) => ({ words: one.innerText || one.className, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
        .map(({ words }) => words)`);
      expect(beside).toEqual([]);
    }
  });
});

it('staff keep a set of questions under a name, and find it when they open the next round', async () => {
  const lin = await web.stepInto('林干事', { width: 1280, height: 800 });
  await lin.open('/#/packages/staff/open-round/index?from=');
  await lin.waitForText('上门问什么');
  await lin.tapText('加一个问题');
  await lin.fill('例如：要送药吗', '家里有老人独自在家吗');
  await lin.tapText('好了', { exact: true });
  await lin.tapText('存下来，下次用');
  await lin.waitForText('这套问题存下来');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await lin.fill('叫什么', '问老人');
  await lin.tapText('别的小区也能用');
  await lin.tapText('存下来', { exact: true });
  await lin.waitForText('问老人');

  await lin.page.reload();
  await lin.tapText('问老人', { exact: true });
  await lin.waitForText('家里有老人独自在家吗');
  const { rows } = await as('lin').doorKnocks.listFormTemplates({ communityId });
  expect(rows).toMatchObject([{ name: '问老人', isShared: true, isOwn: true }]);
  expect(web.faults).toEqual([]);
});
