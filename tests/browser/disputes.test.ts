import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/dispute-by-hand';
import { givenApp } from '../support/app';
import { tomorrowAt } from '../support/flowing-clock';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

it('a resident says with a picture that a box is missing; staff bring it again, and both read how it stands', async () => {
  await hand.givenEggsAtDoor(app, web.clock);
  const zhu = await web.stepInto('朱先生');
  await hand.writeMissing(zhu);
  const photo = await zhu.page.screenshot();
  zhu.page.once('filechooser', (chooser) => {
    void chooser.setFiles({ name: 'door.png', mimeType: 'image/png', buffer: photo });
  });
  await zhu.tapText('拍张照片（可以不拍）');
  await zhu.waitForText('换一张');
  expect(await seriousTroubles(zhu.page)).toEqual([]);
  await hand.sendMissing(zhu);

  const lin = await web.stepInto('林干事', desk);
  await hand.readMissing(lin, hand.atDesk);
  await lin.tapText('看照片');
  await lin.waitForText('住户拍的照片');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await hand.bringAgain(lin);
  await runJobs(web.app, web.clock.now);
  await hand.readAnswer(zhu);
  expect(await reconcile(web.database.db)).toEqual([]);
  expect(web.faults).toEqual([]);
});

it('staff find what is promised and not there yet, at a desk and on a phone', async () => {
  await web.clock.moveTo(tomorrowAt('18:30'));
  const ways = [
    { size: desk, way: ['还没送到'] },
    { size: { width: 390, height: 844 }, way: ['工作台', '还没送到'] },
  ];
  for (const { size, way } of ways) {
    const gao = await web.stepInto('高干事', size);
    for (const word of way) await gao.tapText(word, { exact: true });
    await gao.waitForText('分好没排车 1 户');
    await gao.waitForText('10号楼 1单元 502');
    await gao.waitForText('晚了 30 分钟');
    expect(await seriousTroubles(gao.page)).toEqual([]);
  }
  expect(web.faults).toEqual([]);
});
