import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { actionId, givenApp } from '../support/app';
import { communityId, market } from '../support/demo';
import { givenOrder, givenDeparted, givenRun } from '../support/given';
import { tomorrowAt } from '../support/flowing-clock';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

/** Two boxes of eggs lie before the door of 朱先生 since half past four. */
async function givenEggsAtDoor(): Promise<void> {
  const { waveId } = await givenOrder(app);
  await web.clock.moveTo(tomorrowAt('12:01'));
  const staff = app.as('lin').purchasing;
  const share = { communityId, waveId, supplierId: market, arrivesAt: tomorrowAt('16:00') };
  const { purchaseId } = await staff.markPlaced({ ...share, actionId: actionId() });
  await web.clock.moveTo(tomorrowAt('16:05'));
  await staff.markArrived({ communityId, purchaseId, actionId: actionId() });
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const word = {
    dropOffId: dropOffIds[0] ?? '',
    outcome: 'leftAtDoor',
    happenedAt: tomorrowAt('16:20'),
  } as const;
  await app.as('wang').dispatch.confirmDropOff({ communityId, ...word, actionId: actionId() });
}

it('a resident says with a picture that a box is missing; staff bring it again, and both read how it stands', async () => {
  await givenEggsAtDoor();
  const zhu = await web.stepInto('朱先生');
  await zhu.tapText('鸡蛋 30枚');
  await zhu.waitForText('已送到（放门口）');
  await zhu.waitForText('打服务电话 19900000110');
  await zhu.tapText('东西有问题');
  await zhu.waitForText('送到 2 板');
  await zhu.addOne('鸡蛋 30枚');
  await zhu.fill('例如：袋子破了，压坏两个', '只有一板');
  const photo = await zhu.page.screenshot();
  zhu.page.once('filechooser', (chooser) => {
    void chooser.setFiles({ name: 'door.png', mimeType: 'image/png', buffer: photo });
  });
  await zhu.tapText('拍张照片（可以不拍）');
  await zhu.waitForText('换一张');
  expect(await seriousTroubles(zhu.page)).toEqual([]);
  await zhu.tapText('报给工作人员');
  await zhu.waitForText('等答复');

  const lin = await web.stepInto('林干事', desk);
  await lin.tapText('工作台');
  await lin.tapText('住户报的问题：少了、错了、坏了');
  await lin.waitForText('只有一板');
  await lin.waitForText('第 1 趟 · 王师傅 · 放门口');
  await lin.tapText('看照片');
  await lin.waitForText('住户拍的照片');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await lin.tapText('补送', { exact: true });
  await lin.tapText('记下，告诉这一户');
  await lin.waitForText('没有等答复的问题');

  await runJobs(web.app, web.clock.now);
  await zhu.lookAgain();
  await zhu.waitForText('补送，排进下一趟');
  await zhu.waitForText('在中转站，已分好，等下一趟');
  expect(await reconcile(web.database.db)).toEqual([]);
  expect(web.faults).toEqual([]);
});

it('staff find what is promised and not there yet, at a desk and on a phone', async () => {
  await web.clock.moveTo(tomorrowAt('18:30'));
  for (const size of [desk, { width: 390, height: 844 }]) {
    const gao = await web.stepInto('高干事', size);
    await gao.tapText('工作台');
    await gao.tapText('答应了还没到', { exact: true });
    await gao.waitForText('分好没排车 1 户');
    await gao.waitForText('10号楼 1单元 502');
    await gao.waitForText('晚了 30 分钟');
    expect(await seriousTroubles(gao.page)).toEqual([]);
  }
  expect(web.faults).toEqual([]);
});
