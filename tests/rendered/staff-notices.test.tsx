import { beforeAll, describe, expect, it, vi } from 'vitest';
import { queryClient } from '@/lib/answers/query-client';
import OwnNoticePage from '@/packages/captain/write-notice';
import CampaignPage from '@/packages/staff/campaign';
import NoticePage from '@/packages/staff/notice';
import NoticesPage from '@/packages/staff/notices';
import WriteNoticePage from '@/packages/staff/write-notice';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, pengHome, zhuHome } from '../support/demo';
import { givenNotice } from '../support/given-notice';
import { ofEntrances } from '../support/given-round';
import { givenQuietDay } from '../support/state';
import { moveRelays } from '../../backend/jobs';
import { show } from './given-screen';
import { fieldOf, typeInto } from './type-into';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
await givenQuietDay(database);
const everybody = { anyOf: [], except: [] };
const at = (page: React.ReactElement, { who = 'lin', params = {}, isDesk = false } = {}) =>
  show(page, { app, who, params, isDesk });
const newest = async () => (await as('lin').notices.listNotices({ communityId })).rows[0];

describe('the list of notices', () => {
  it('says what to do first while there is none', async () => {
    const shown = at(<NoticesPage />);
    await shown.see('还没有发过公告');
    expect([...shown.root.querySelectorAll('button')].map((one) => one.textContent)).toEqual(['发公告']);
  });
});

describe('a notice', () => {
  let noticeId = '';
  beforeAll(async () => {
    noticeId = (await givenNotice(as('lin'), { expiresAt: '2036-11-24T01:30:00.000Z' })).noticeId;
    const own = { ...zhuHome, noticeId, actionId: actionId() };
    await as('zhu').notices.acknowledgeNotice({ ...own, needsAtHome: true });
    await as('qin').notices.recordTold({
      ...{
        ...entrance('10-1'),
        noticeId,
        householdId: pengHome.householdId,
        what: 'leafletGiven',
        way: 'door',
      },
      ...{ happenedAt: clock.now.toISOString(), device: actionId(), seq: 1, actionId: actionId() },
    });
    await moveRelays(app, new Date(clock.now.getTime() + 60 * 60_000));
  });

  it('stands in the list with who knows of it and how many do not', async () => {
    const shown = at(<NoticesPage />);
    await shown.see('还差 35 户');
    expect(shown.text()).toContain('2/ 37 户有回应');
  });

  it('is a line of a table at a desk', async () => {
    const shown = at(<NoticesPage />, { isDesk: true });
    await shown.see('2 / 37 户');
    expect(shown.text()).toContain('林干事');
  });

  it('tells who knows apart from who was only given a leaflet, and whose turn it is at each entrance', async () => {
    const shown = at(<NoticePage />, { params: { noticeId } });
    await shown.see('轮到楼长');
    for (const words of [
      '明早八点扫楼道，请把门口的东西收一收。',
      '点了“我知道了”',
      '送了纸质通知看没看不清楚，另外算1 户',
      '要上门1 户',
      '10号楼 1单元',
      '秦女士',
      '还差 35 / 37 户',
    ])
      expect(shown.text()).toContain(words);
  });

  it('refuses to end while somebody does not know, and says how many', async () => {
    const shown = at(<NoticePage />, { params: { noticeId } });
    await shown.see('看是哪 35 户');
    shown.tap('结束');
    await shown.see('还有 35 户没有走到，不能结束');
  });

  it('is paused and goes on; only then the rest can be reminded', async () => {
    const shown = at(<NoticePage />, { params: { noticeId } });
    await shown.see('先停一停');
    shown.tap('先停一停');
    await shown.see('接着发');
    expect(shown.text()).not.toContain('再提醒');
    shown.tap('接着发');
    await shown.see('再提醒没回应的 35 户');
  });

  it('is taken back with a reason, and stands struck through', async () => {
    const other = await givenNotice(as('lin'), { title: '要取消的', audience: ofEntrances('1-1') });
    const shown = at(<NoticePage />, { params: { noticeId: other.noticeId } });
    await shown.see('还能做什么');
    shown.tap('取消');
    await shown.see('要改的管控等级也不改了');
    typeInto(shown.root, '原因', '改期了');
    await vi.waitFor(() => shown.tap('取消这条公告'));
    await shown.see('取消的原因：改期了');
    expect(shown.root.querySelector('.notice-struck')?.textContent).toBe('要取消的');
    expect(shown.text()).not.toContain('还能做什么');
  });
});

describe('a notice that waits for a second person', () => {
  it('is in front of all others; its author cannot approve it, somebody else can', async () => {
    const { noticeId } = await givenNotice(as('lin'), { title: '全小区采样', audience: everybody });
    const list = at(<NoticesPage />, { who: 'gao' });
    await list.see('等您复核');
    await list.see('明早扫楼道');
    expect(list.text().indexOf('全小区采样')).toBeLessThan(list.text().indexOf('明早扫楼道'));
    const own = at(<NoticePage />, { params: { noticeId } });
    await own.see('您写的，要由另一位工作人员复核');
    expect(own.text()).not.toContain('同意，发给');
    queryClient.clear();
    const shown = at(<NoticePage />, { who: 'gao', params: { noticeId } });
    await shown.see('同意，发给 664 户');
    await shown.see('全小区每一户');
    shown.tap('同意，发给 664 户');
    await shown.see('高干事');
    expect((await as('gao').notices.getNotice({ communityId, noticeId })).state).toBe('approved');
  });
});

describe('writing a notice', () => {
  it('proposes the words of its kind, counts, and sends to exactly so many', async () => {
    const shown = at(<WriteNoticePage />);
    await shown.see('请写什么事');
    typeInto(shown.root, '什么事', '量体温');
    await vi.waitFor(() => expect(fieldOf(shown.root, '标题')).toBe('集合：量体温'));
    await shown.see('超过 300 户');
    shown.tap('交给同事复核');
    await vi.waitFor(async () => expect((await newest())?.title).toBe('集合：量体温'), { timeout: 10_000 });
    expect(await newest()).toMatchObject({ state: 'waitingApproval', counted: 664, kind: 'callUp' });
  });

  it('keeps what is half written over a reload, and lets it be thrown away', async () => {
    const first = at(<WriteNoticePage />);
    await first.see('请写什么事');
    first.tap('公告');
    await first.see('请写标题');
    typeInto(first.root, '标题', '写了一半');
    await vi.waitFor(() => expect(fieldOf(first.root, '标题')).toBe('写了一半'));
    queryClient.clear();
    const again = at(<WriteNoticePage />);
    await again.see('接着上次没写完的');
    expect(fieldOf(again.root, '标题')).toBe('写了一半');
    again.tap('不要了，重新写');
    await again.see('请写什么事');
    expect(fieldOf(again.root, '标题')).toBe('');
  });

  it('puts another right: its words stand there, and who was told it belongs to it', async () => {
    const wrong = await givenNotice(as('lin'), { title: '写错的', audience: ofEntrances('1-1') });
    const shown = at(<WriteNoticePage />, { params: { corrects: wrong.noticeId } });
    await shown.see('更正“写错的”');
    expect(fieldOf(shown.root, '标题')).toBe('写错的');
    await shown.see(`发给 ${wrong.cells} 户`);
  });

  it('asks before the same words go to the same people, and sends them when it is meant', async () => {
    const place = { communityId, audienceId: null, name: '一单元', audience: ofEntrances('9-1') };
    await as('lin').notices.saveAudience({ ...place, actionId: actionId() });
    await givenNotice(as('lin'), { audience: ofEntrances('9-1') });
    const shown = at(<WriteNoticePage />);
    await shown.see('请写什么事');
    [...shown.root.querySelectorAll<HTMLElement>('[role=button]')]
      .find((one) => one.textContent === '公告')
      ?.click();
    await shown.see('请写标题');
    typeInto(shown.root, '标题', '明早扫楼道');
    typeInto(shown.root, '正文', '明早八点扫楼道，请把门口的东西收一收。');
    await shown.see('存好的范围');
    shown.tap('一单元');
    await shown.see('12 小时里发过同样的话');
    await vi.waitFor(() => shown.tap('发给'));
    await shown.see('还是要发');
    shown.tap('还是要发');
    const audience = ofEntrances('9-1');
    const { households } = await as('lin').campaigns.countAudience({ communityId, audience });
    await vi.waitFor(
      async () => {
        const { rows } = await as('lin').notices.listNotices({ communityId });
        expect(
          rows.filter(({ title, counted }) => title === '明早扫楼道' && counted === households),
        ).toHaveLength(2);
      },
      { timeout: 10_000 },
    );
  });

  it('begins with a text of the own, asks for what it leaves open, and says that it is missing', async () => {
    const text = { title: '停梯', body: '{{f1}} 停梯。', fields: [{ id: 'f1', words: '几点' }] };
    const saved = { communityId, templateId: null, name: '电梯', ...text, actionId: actionId() };
    await as('lin').notices.saveNoticeTemplate(saved);
    const shown = at(<WriteNoticePage />);
    await shown.see('自己存的');
    shown.tap('电梯');
    await shown.see('还没填：几点');
    typeInto(shown.root, '几点', '八点');
    await vi.waitFor(() => expect(fieldOf(shown.root, '正文')).toBe('八点 停梯。'));
  });
});

describe('whom a notice has not reached', () => {
  it('is told in person from the list of open households, in its own words', async () => {
    const { noticeId } = await givenNotice(as('lin'), { title: '说给人听', audience: ofEntrances('8-1') });
    const shown = at(<CampaignPage />, { params: { campaignId: noticeId } });
    await shown.see('还没回应');
    const { rows } = await as('lin').campaigns.listNotReached({ communityId, campaignId: noticeId });
    for (const words of ['敲过', '去敲门', '质量、抽查']) expect(shown.text()).not.toContain(words);
    shown.tap(rows[0]?.placeLabel ?? '');
    await shown.see('请邻居转告了');
    shown.tap('当面说了');
    await shown.see('有回应 1 户');
    const { reach } = await as('lin').notices.getNotice({ communityId, noticeId });
    expect(reach?.outcomes).toEqual([{ outcome: 'toldInPerson', households: 1 }]);
  });
});

describe('a captain', () => {
  it('writes to the own doors: no levels, no drills, and exactly as many as were counted', async () => {
    const place = entrance('10-1');
    const asked = { ...place, audience: everybody, title: '', body: '', ways: [] };
    const { households } = (await as('qin').notices.forecastOwnNotice(asked)).forecast;
    const shown = at(<OwnNoticePage />, { who: 'qin', params: { entranceId: place.entranceId } });
    await shown.see('只发给归您管的单元');
    for (const words of ['管控等级', '演练', '加一张图片', '存下来'])
      expect(shown.text()).not.toContain(words);
    shown.tap('每日消息');
    await shown.see('请写标题');
    typeInto(shown.root, '标题', '今晚扫楼道');
    typeInto(shown.root, '正文', '今晚七点扫楼道。');
    await shown.see(`发给 ${households} 户`);
    shown.tap(`发给 ${households} 户`);
    await vi.waitFor(async () => expect((await newest())?.title).toBe('今晚扫楼道'), { timeout: 10_000 });
    expect(await newest()).toMatchObject({ state: 'approved', counted: households });
  });
});

describe('a drill', () => {
  it('says whom it would have missed, and reminds nobody', async () => {
    const drill = { isExercise: true, title: '演练采样', audience: ofEntrances('10-2') };
    const { noticeId } = await givenNotice(as('lin'), drill);
    const { rows } = await as('lin').notices.listWayless({ communityId, noticeId });
    const shown = at(<NoticePage />, { params: { noticeId } });
    await shown.see('要是真的，会漏掉谁');
    await shown.see(rows[0]?.placeLabel ?? '');
    expect(shown.text()).not.toContain('再提醒');
  });
});
