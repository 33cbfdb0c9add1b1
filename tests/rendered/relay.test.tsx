import { beforeEach, describe, expect, it, vi } from 'vitest';
import MessagesPage from '@/pages/messages';
import RelayPage from '@/packages/captain/relay';
import WorkPage from '@/pages/work';
import { writeAccount } from '@/lib/session/signed-in-account';
import { drainOutbox, moveRelays } from '../../backend/jobs';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, zhuHome } from '../support/demo';
import { givenNotice } from '../support/given-notice';
import { ofEntrances } from '../support/given-round';
import { givenQuietDay } from '../support/state';
import { show, type Line } from './given-screen';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
const first = entrance('10-1');

const HOUR_MS = 3_600_000;
const now = new Date();
const expiresAt = new Date(now.getTime() + 48 * HOUR_MS).toISOString();

let params: Record<string, string> = {};
beforeEach(async () => {
  await givenQuietDay(database);
  clock.now = now;
});

const notice = async (over: object = {}) => {
  const { noticeId } = await givenNotice(as('lin'), { expiresAt, ...over });
  params = { noticeId, entranceId: first.entranceId };
  return noticeId;
};
const relay = async () => (await as('qin').notices.listRelays(first)).rows[0];

const seenBy = async (page: React.ReactElement, words: string, line: Line = 'answers', isLarge = false) => {
  const shown = show(page, { app, who: 'qin', params, line, isLarge });
  writeAccount('qin');
  await shown.see(words);
  return shown;
};
const onPage = (words: string, line?: Line, isLarge?: boolean) => seenBy(<RelayPage />, words, line, isLarge);
const onWork = (words: string) => seenBy(<WorkPage />, words);
const toldOf = async () => {
  const { rows } = await database.pool.query<{ what: string; way: string; seq: number }>(
    'select what, way, seq from notice_facts order by seq',
  );
  return rows;
};

/** The first button of the list that says just this. */
function tapFirst(root: HTMLElement, words: string): void {
  const all = [...root.querySelectorAll<HTMLElement>('button, [role=button]')];
  const found = all.find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`no button says just '${words}'`);
  found.click();
}

describe('the doors of a notice', () => {
  it('are in climbing order, and one is gone before the second half of a double tap lands', async () => {
    await notice();
    const shown = await onPage('还差 37 户', 'answers', true);
    const { rows } = await as('qin').notices.listRelayDoors({ ...first, noticeId: params.noticeId ?? '' });
    const [top] = rows;
    expect(top?.floor).toBe(Math.max(...rows.map(({ floor }) => floor)));
    tapFirst(shown.root, '当面说了');
    tapFirst(shown.root, '当面说了');
    await shown.see('还差 36 户');
    await vi.waitFor(async () =>
      expect(await toldOf()).toMatchObject([{ what: 'toldInPerson', way: 'door' }]),
    );
    expect(await relay()).toMatchObject({ open: 36 });
  });

  it('takes each way with one tap, also without signal, and says what waits', async () => {
    await notice();
    const shown = await onPage('还差 37 户');
    shown.turn('noNetwork');
    tapFirst(shown.root, '纸质通知已送');
    await shown.see('还差 36 户');
    await shown.see('刚记的 1 户');
    await shown.see('待同步');
    expect(await toldOf()).toEqual([]);
  });

  it('comes back when it was the wrong door, also while the telling still waits on the phone', async () => {
    await notice();
    const shown = await onPage('还差 37 户');
    tapFirst(shown.root, '当面说了');
    await shown.see('已经转告 1 户');
    tapFirst(shown.root, '记错了');
    await shown.see('还差 37 户');
    await vi.waitFor(async () => expect(await relay()).toMatchObject({ open: 37 }), 10_000);

    shown.turn('noNetwork');
    // The list takes no second tap for a moment.
    await new Promise((calm) => setTimeout(calm, 1_000));
    tapFirst(shown.root, '电话说了');
    await shown.see('刚记的 1 户');
    tapFirst(shown.root, '记错了');
    await shown.see('还差 37 户');
    expect(shown.text()).not.toContain('刚记的');
  });

  it('says that a drill is one, and whom nobody was there for', async () => {
    await notice({ isExercise: true });
    await moveRelays(app, new Date(now.getTime() + HOUR_MS));
    await moveRelays(app, new Date(now.getTime() + 2 * HOUR_MS));
    const shown = await onPage('演练');
    expect(shown.text()).toContain('轮到工作人员转告；第二位楼长没有人在');
  });

  it('asks nobody to go once it was taken back', async () => {
    const noticeId = await notice();
    await as('lin').notices.cancelNotice({ communityId, noticeId, reason: '改期', actionId: actionId() });
    const shown = await onPage('这条公告结束了');
    expect(shown.text()).not.toContain('当面说了');
  });

  it('gives texts to carry and paper', async () => {
    await notice();
    const shown = await onPage('帮着传开');
    for (const words of ['复制发楼群', '复制喇叭词', '打印通知', '打印转告单'])
      expect(shown.text()).toContain(words);
  });

  it('says that it could not be had', () => notice().then(() => onPage('没能打开', 'noNetwork')));
});

describe('我的楼', () => {
  it('has what is to be carried above all else once its turn has come, and the board through the notice', async () => {
    await notice({ audience: ofEntrances('10-1', '10-2') });
    await as('zhu').notices.acknowledgeNotice({
      ...{ ...zhuHome, noticeId: params.noticeId ?? '', needsAtHome: false, actionId: actionId() },
    });
    await moveRelays(app, new Date(now.getTime() + HOUR_MS));
    const shown = await onWork('起轮到楼长转告');
    await shown.see('还差 36 / 37 户');
    shown.tap('公告');
    await shown.see('已知道 1 户');
    await shown.see('还没看 73 户');
  });

  it('is silent about a notice that households may still read by themselves, but has it among the lenses', async () => {
    await notice();
    const shown = await onWork('公告');
    expect(shown.text()).not.toContain('明早扫楼道');
    shown.tap('公告');
    await shown.see('还没到转告的时候');
  });

  it('says what the lens is for where nothing is live', async () => {
    const shown = await onWork('公告');
    shown.tap('公告');
    await shown.see('现在没有公告');
  });
});

it('a captain finds in the messages that it is their turn', async () => {
  await notice();
  await moveRelays(app, new Date(now.getTime() + HOUR_MS));
  await drainOutbox(app, new Date(now.getTime() + 2 * HOUR_MS));
  await seenBy(<MessagesPage />, '轮到您去转告');
});
