import { beforeEach, describe, expect, it, vi } from 'vitest';
import NoticePage from '@/packages/resident/notice';
import HomePage from '@/pages/home';
import MessagesPage from '@/pages/messages';
import { writeAccount } from '@/lib/session/signed-in-account';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, zhuHome } from '../support/demo';
import { givenNotice } from '../support/given-notice';
import { givenQuietDay } from '../support/state';
import { show, type Line, type Shown } from './given-screen';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
const { householdId } = zhuHome;

// What a phone calls now is today: a notice of the demo's year would be over before it is read.
const now = new Date();
const DAY_MS = 24 * 3_600_000;
const expiresAt = new Date(now.getTime() + 2 * DAY_MS).toISOString();

let params: Record<string, string> = {};
beforeEach(async () => {
  await givenQuietDay(database);
  clock.now = now;
  params = {};
});

const notice = async (over: object = {}) => {
  const written = await givenNotice(as('lin'), { expiresAt, ...over });
  params = { householdId, noticeId: written.noticeId };
  return written.noticeId;
};
/** Reading is told by itself: a test that left before it was would tell it to the next one's day. */
const isRead = (noticeId = params.noticeId) =>
  vi.waitFor(async () =>
    expect((await own()).find(({ id }) => id === noticeId)).toMatchObject({ isOpened: true }),
  );
const own = async () => (await as('zhu').notices.listOwnNotices(zhuHome)).rows;

/** The app's root writes down who has come in; the line of the phone is theirs. */
const seenBy = async (page: React.ReactElement, words: string, line: Line = 'answers', isLarge = false) => {
  const shown = show(page, { app, who: 'zhu', params, line, isLarge });
  writeAccount('zhu');
  await shown.see(words);
  return shown;
};
const onHome = (words: string, line?: Line, isLarge?: boolean) => seenBy(<HomePage />, words, line, isLarge);
const onPage = (words: string, line?: Line) => seenBy(<NoticePage />, words, line);
const onList = (words: string, line?: Line) => seenBy(<MessagesPage />, words, line);

/** One button's words are the beginning of the other's. */
function tapExactly({ root }: Shown, words: string): void {
  const all = [...root.querySelectorAll<HTMLElement>('button, [role=button]')];
  const found = all.find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`no button says just '${words}'`);
  found.click();
}

describe('what is due, on the first screen', () => {
  it('stands above all else, and is answered with one tap', async () => {
    await notice();
    const shown = await onHome('明早扫楼道');
    expect(shown.text().indexOf('明早扫楼道')).toBeLessThan(shown.text().indexOf('去下单'));
    shown.tap('我知道了，要上门');
    await vi.waitFor(async () =>
      expect(await own()).toMatchObject([{ isDue: false, needsAtHome: true, isOpened: true }]),
    );
    await vi.waitFor(() => expect(shown.text()).not.toContain('明早扫楼道'));
  });

  it('waits on the phone without signal, and says so', async () => {
    await notice();
    const shown = await onHome('明早扫楼道', 'answers', true);
    expect(shown.root.querySelector('.large-type')).not.toBeNull();
    shown.turn('noNetwork');
    shown.tap('我知道了，要上门');
    await shown.see('待同步');
    expect(shown.text()).not.toContain('我知道了，要上门');
    expect(await own()).toMatchObject([{ isDue: true }]);
  });

  it('does not ask whether a power cut should come up', async () => {
    const facts = { kind: 'outage', what: 'power', from: now.toISOString(), until: expiresAt };
    await notice({ facts });
    expect((await onHome('明早扫楼道')).text()).not.toContain('要上门');
  });

  it('is silent about what was answered, and about drills', async () => {
    const noticeId = await notice();
    await as('zhu').notices.acknowledgeNotice({
      ...{ ...zhuHome, noticeId, needsAtHome: false, actionId: actionId() },
    });
    await notice({ isExercise: true, title: '演练的公告' });
    const shown = await onHome('去下单');
    expect(shown.text()).not.toContain('明早扫楼道');
    expect(shown.text()).not.toContain('演练的公告');
  });
});

describe('one notice', () => {
  it('is opened once, however often its page is', async () => {
    await notice();
    await onPage('请把门口的东西收一收');
    await vi.waitFor(async () => expect(await own()).toMatchObject([{ isOpened: true, isDue: true }]));
    await onPage('请把门口的东西收一收');
    const { rows } = await database.pool.query(`select what from notice_facts`);
    expect(rows).toEqual([{ what: 'opened' }]);
  });

  it('says what the household answered, and takes a wish for the door afterwards', async () => {
    await notice();
    const shown = await onPage('我知道了');
    tapExactly(shown, '我知道了');
    await shown.see('您家知道了');
    await vi.waitFor(async () => expect(await own()).toMatchObject([{ isDue: false, needsAtHome: false }]));
    shown.tap('还要上门');
    await shown.see('您家知道了，要上门');
    await vi.waitFor(async () => expect(await own()).toMatchObject([{ needsAtHome: true }]));
  });

  it('is struck through when it was taken back, and asks nothing more', async () => {
    const noticeId = await notice();
    await as('lin').notices.cancelNotice({
      ...{ communityId, noticeId, reason: '改期', actionId: actionId() },
    });
    const shown = await onPage('这条公告取消了');
    expect(shown.root.querySelector('.notice-title--struck')?.textContent).toBe('明早扫楼道');
    expect(shown.text()).not.toContain('我知道了');
    await isRead();
  });

  it('leads to what put it right', async () => {
    const first = await notice();
    await notice({ title: '改到后天扫', body: '改到后天早上八点。', correctsId: first });
    params = { householdId, noticeId: first };
    const shown = await onPage('这条公告有更正');
    expect(shown.root.querySelector('.notice-title--struck')).not.toBeNull();
    shown.tap('看更正后的');
    await isRead();
  });

  it('opens for the own household from a shared card, and says who may not', async () => {
    await notice();
    params = { ...params, householdId: '' };
    await onPage('请把门口的东西收一收');
    await isRead();
    params = { ...params, noticeId: communityId };
    await onPage('这个页面打不开');
  });

  it('is read aloud where there is a voice, and silent when it is left', async () => {
    const spoken: string[] = [];
    const cancel = vi.fn();
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    );
    vi.stubGlobal('speechSynthesis', { speak: ({ text }: { text: string }) => spoken.push(text), cancel });
    await notice({ body: '18:30 停水。请存水。' });
    const shown = await onPage('念给我听');
    shown.tap('念给我听');
    await shown.see('停下来');
    expect(spoken).toEqual(['明早扫楼道。', '18点30分 停水。', '请存水。']);
    await isRead();
    Reflect.deleteProperty(window, 'speechSynthesis');
  });
});

describe('the place of notices and messages', () => {
  it('shows notices first while one is due: due in front, history behind', async () => {
    const old = await notice({ title: '上周的公告' });
    await as('zhu').notices.acknowledgeNotice({
      ...{ ...zhuHome, noticeId: old, needsAtHome: false, actionId: actionId() },
    });
    await notice({ title: '紧急停水', isUrgent: true });
    const shown = await onList('公告 · 1 条要看');
    await shown.see('上周的公告');
    expect(shown.text().indexOf('紧急停水')).toBeLessThan(shown.text().indexOf('上周的公告'));
    shown.tap('消息');
    await vi.waitFor(() => expect(shown.text()).not.toContain('上周的公告'));
  });

  it('says what to do first where there is none', async () => {
    const shown = await onList('还没有消息');
    shown.tap('公告');
    await shown.see('还没有公告');
  });

  it('says that it could not be had', async () => {
    const shown = await onList('公告', 'noNetwork');
    shown.tap('公告');
    await shown.see('没能打开');
  });
});
