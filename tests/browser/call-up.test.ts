import { expect, it } from 'vitest';
import { demoId } from '../../backend/demo';
import { queueNotices } from '../../backend/jobs';
import { givenApp } from '../support/app';
import { communityId } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { givenNotice } from '../support/given-notice';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };
const shots = process.env.SHOTS;
const buildings = ['9', '10'].map((no) => demoId(`building ${no}`));

it('staff plan the turns, a volunteer calls them, and a household sees its own and asks for another', async () => {
  const { noticeId } = await givenNotice(as('lin'), {
    audience: { anyOf: [[{ by: 'building', buildingIds: buildings }]], except: [] },
    facts: { kind: 'callUp', what: '采样', bring: '身份证' },
    ...{ title: '明早采样', body: '请按时间下楼。', expiresAt: tomorrowAt('20:00') },
  });
  await queueNotices(web.app, web.clock.now);
  const lin = await web.stepInto('林干事', desk);
  await lin.open(`/#/packages/staff/notice/index?noticeId=${noticeId}`);
  await lin.tapText('排时间、叫号');
  await lin.page.getByRole('button', { name: '排时间', exact: true }).click();
  await lin.page.getByLabel('第 1 个地点').fill('东门岗亭');
  await lin.waitForText('上门 ');
  if (shots) await lin.page.screenshot({ path: `${shots}/call-up-plan.png` });
  await lin.tapText('就这样排');
  await lin.waitForNoText('就这样排');
  await lin.waitForText('叫号屏');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  if (shots) await lin.page.screenshot({ path: `${shots}/call-up-desk.png` });
  const wang = await web.stepInto('王师傅');
  await wang.tapText('任务');
  await wang.tapText('明早采样');
  await wang.waitForText('还没开始');
  const { slots } = await as('lin').notices.getCallUp({ communityId, noticeId });
  await wang.tapText(`叫 ${slots[0]?.label ?? ''}`);
  await wang.waitForText('退回一段');
  expect(await seriousTroubles(wang.page)).toEqual([]);
  if (shots) await wang.page.screenshot({ path: `${shots}/call-board.png` });
  await lin.open(`/#/packages/staff/call-board/index?noticeId=${noticeId}`);
  await lin.waitForText('现在叫到');
  if (shots) await lin.page.screenshot({ path: `${shots}/call-board-desk.png` });
  const zhu = await web.stepInto('朱先生');
  await zhu.tapText('明早采样');
  await zhu.waitForText('到东门岗亭');
  await zhu.tapText('想换个时间');
  await zhu.page.locator('textarea').fill('老人早上走不动');
  await zhu.tapText('告诉工作人员');
  await zhu.waitForText('等工作人员答复');
  expect(await seriousTroubles(zhu.page)).toEqual([]);
  if (shots) await zhu.page.screenshot({ path: `${shots}/own-turn.png` });
  await lin.open(`/#/packages/staff/call-up/index?noticeId=${noticeId}`);
  await lin.waitForText('1 户想换');
  await lin.tapText('想换时间的');
  await lin.waitForText('老人早上走不动');
  if (shots) await lin.page.screenshot({ path: `${shots}/call-up-wishes.png` });
  expect(web.faults).toEqual([]);
});
