import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { actionId, givenApp } from '../support/app';
import { communityId, entrance, zhuHome } from '../support/demo';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
const title = '集合：全员采样';

const newest = async () => {
  const [notice] = (await as('lin').notices.listNotices({ communityId })).rows;
  if (!notice) throw new Error('nothing was written');
  return notice;
};

/** Whoever is still open at an entrance is told by its captain, all but one. */
async function tellAllButOne(noticeId: string): Promise<string> {
  const place = { ...entrance('10-1'), noticeId };
  const { rows } = await as('qin').notices.listRelayDoors(place);
  const [last, ...others] = rows;
  for (const [seq, { householdId }] of others.entries())
    await as('qin').notices.recordTold({
      ...{ ...place, householdId, what: 'toldInPerson', way: 'door', device: noticeId, seq },
      ...{ happenedAt: web.clock.now.toISOString(), actionId: actionId() },
    });
  return last?.placeLabel ?? '';
}

it('is written to everybody, survives a reload, and waits: a colleague is counted the same and lets it out', async () => {
  const lin = await web.stepInto('林干事', desk);
  await lin.tapText('公告敲门', { exact: true });
  await lin.waitForText('还没有发过公告');
  await lin.tapText('发公告', { exact: true });
  await lin.waitForText('请写什么事');
  await lin.fill('什么事', '全员采样');
  await lin.waitForText('超过 300 户');
  await lin.waitForText('共 664 户');
  await lin.lookAgain();
  await lin.waitForText('接着上次没写完的');
  await lin.tapText('交给同事复核', { exact: true, near: '共 664 户' });
  await lin.waitForText('您写的，要由另一位工作人员复核');
  const gao = await web.stepInto('高干事', phone);
  await gao.tapText('工作台');
  await gao.tapText('公告：发公告，看谁还不知道');
  await gao.waitForText('等您复核');
  await gao.tapText(title);
  await gao.waitForText('全小区每一户');
  await gao.tapText('同意，发给 664 户');
  await gao.waitForText('看是哪 664 户');
  expect(await newest()).toMatchObject({ state: 'approved', counts: { cells: 664, open: 664 } });
  expect(web.faults).toEqual([]);
});

it('is written to one entrance, read and answered at home, told by the captain, and closed by staff', async () => {
  const place = { communityId, audienceId: null, name: '十号楼一单元', actionId: actionId() };
  const at = { by: 'entrance' as const, entranceIds: [entrance('10-1').entranceId] };
  await as('lin').notices.saveAudience({ ...place, audience: { anyOf: [[at]], except: [] } });
  const lin = await web.stepInto('林干事', phone);
  await lin.tapText('工作台');
  await lin.tapText('公告：发公告，看谁还不知道');
  await lin.tapText('发公告', { exact: true });
  await lin.waitForText('请写什么事');
  await lin.fill('什么事', '测体温');
  await lin.tapText('十号楼一单元', { exact: true });
  await lin.tapText('发给 37 户');
  await lin.waitForText('看是哪 37 户');
  const { id: noticeId } = await newest();
  await runJobs(web.app, web.clock.now);
  const zhu = await web.stepInto('朱先生', phone);
  await zhu.waitForText('集合：测体温');
  await as('zhu').notices.acknowledgeNotice({
    ...{ ...zhuHome, noticeId, needsAtHome: false, actionId: actionId() },
  });
  const last = await tellAllButOne(noticeId);
  await lin.lookAgain();
  await lin.waitForText('看是哪 1 户');
  await lin.tapText('结束', { exact: true });
  await lin.waitForText('还有 1 户没有走到，不能结束');
  await lin.tapText('看是哪 1 户');
  await lin.tapText(last);
  await lin.tapText('电话说了', { exact: true });
  await lin.waitForText('一户不差');
  await lin.tapText('这条公告：内容、从哪里发的、轮到谁说');
  await lin.waitForText('每一户都有结果了，可以结束');
  await lin.tapText('结束', { exact: true });
  await lin.answer('结束');
  await lin.waitForText('已结束');
  expect(await newest()).toMatchObject({ id: noticeId, counts: { cells: 37, open: 0, reached: 37 } });
  expect(web.faults).toEqual([]);
});

it('is written by a captain to her own doors, and to no others', async () => {
  const qin = await web.stepInto('秦女士', phone);
  await qin.tapText('我的楼');
  await qin.tapText('在楼里发公告');
  await qin.waitForText('请写什么事');
  expect(await qin.words()).not.toContain('管控等级');
  await qin.tapText('每日消息', { exact: true });
  await qin.fill('标题', '今晚扫楼道');
  await qin.fill('正文', '今晚七点扫楼道，请把门口的东西收一收。');
  await qin.tapText('发给 ', { near: '共 ' });
  await qin.waitForText('我的楼');
  const { rows } = await as('lin').notices.listNoticeEntrances({
    ...{ communityId, noticeId: (await newest()).id },
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ owners }) => owners.includes('秦女士'))).toBe(true);
  expect(web.faults).toEqual([]);
});
