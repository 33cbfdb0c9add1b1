import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import OrderPage from '@/packages/resident/order';
import DoorPage from '@/packages/round/door';
import EntrancePage from '@/packages/round/entrance';
import WorkPage from '@/pages/work';
import { writeAccount } from '@/lib/session/signed-in-account';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, home, zhuHome } from '../support/demo';
import { givenRound, knockOf, ofEntrances } from '../support/given-round';
import { givenQuietDay } from '../support/state';
import { demoId } from '../../backend/demo';
import { show, takeDown, type Line } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);

let params: Record<string, string> = {};
const openRound = async (wish: Parameters<typeof givenRound>[1] = {}) => {
  await givenQuietDay(database);
  const audience = ofEntrances('10-1', '10-2');
  const campaignId = await givenRound(as('lin'), { audience, ...wish });
  params = { campaignId, entranceId: entrance('10-1').entranceId, householdId: '' };
};

const board = (line: Line = 'answers', isLarge = false) =>
  show(<WorkPage />, { app, who: 'qin', line, isLarge });
const door = (line: Line = 'answers', isLarge = false) =>
  show(<DoorPage />, { app, who: 'qin', params, line, isLarge });

const lastKnock = async () => {
  const { rows } = await database.pool.query<{ outcome: string; people: number }>(
    'select outcome, people_count::int as people from door_knocks order by recorded_at desc limit 1',
  );
  return rows[0];
};

describe("the captain's building", () => {
  it('without a round shows who has ordered, and says what to do when one looks for knocks', async () => {
    await givenQuietDay(database);
    const shown = board();
    await shown.see('谁下单了');
    shown.tap('敲门');
    await shown.see('现在没有敲门行动');
  });

  describe('while a round goes on', () => {
    beforeAll(() => openRound());

    it('says first how many of how many were reached, and which door is next', async () => {
      const shown = board();
      await shown.see('第 1 轮敲门行动');
      await shown.see('/ 74 户已见面');
      await shown.see('还差 74 户 · 去敲 1单元');
    });

    it('offers its paper for each entrance', async () => {
      const shown = board();
      await shown.see('打印1单元敲门单');
      await shown.see('打印2单元联心卡');
      await shown.see('录入敲门单');
    });

    it('tells apart what a neighbour said, what a household said itself, and what was heard by phone', async () => {
      const campaignId = params.campaignId ?? '';
      const say = (room: string, over: object) =>
        as('qin').doorKnocks.recordDoorKnock({
          ...{ ...entrance('10-1'), householdId: home(`10-1-${room}`).householdId },
          ...knockOf(campaignId, over),
        });
      await say('401', { outcome: 'answered', way: 'neighbour' });
      await say('402', { outcome: 'phoned', way: 'phone' });
      const own = { answers: {}, outcome: 'answered' as const, sawVersion: 0 };
      await as('zhu').doorKnocks.answerOwn({ ...zhuHome, campaignId, ...own, actionId: actionId() });
      const shown = board();
      await shown.see('邻居说的 1 户');
      await shown.see('自己填的 1 户');
      await shown.see('电话或家属 1 户');
      expect(shown.root.querySelector('.door-cell--neighbour')?.getAttribute('aria-label')).toContain('邻居');
    });

    it('has the lens of orders and of care beside it', async () => {
      const shown = board();
      await shown.see('户已见面');
      shown.tap('订单');
      await shown.see('谁下单了');
      shown.tap('特殊关怀');
      await shown.see('谁要特殊关怀');
    });

    it('is at one entrance of the building only, when the round is', async () => {
      await openRound({ audience: ofEntrances('10-2') });
      await board().see('/ 37 户已见面');
    });

    it('says the same in large type', async () => {
      await openRound();
      const shown = board('answers', true);
      await shown.see('还差 74 户');
      expect(shown.root.querySelector('.large-type')).not.toBeNull();
    });
  });
});

describe('what two phones have said differently', () => {
  it('is shown with both answers, and one of them is chosen', async () => {
    await openRound();
    const { doors } = await as('qin').doorKnocks.getEntranceRound({
      communityId,
      campaignId: params.campaignId ?? '',
      entranceId: params.entranceId ?? '',
    });
    const householdId = doors[0]?.householdId ?? '';
    const at = { ...entrance('10-1'), householdId };
    const campaignId = params.campaignId ?? '';
    await as('qin').doorKnocks.recordDoorKnock({ ...at, ...knockOf(campaignId, { peopleCount: 2 }) });
    await as('lin').doorKnocks.recordDoorKnock({ ...at, ...knockOf(campaignId, { peopleCount: 5 }) });
    await board().see('两个人登记得不一样');
    await takeDown();
    params = { ...params, householdId };
    const shown = door();
    await shown.see('已见面 · 2 人');
    await shown.see('已见面 · 5 人');
    shown.tap('以这条为准');
    await vi.waitFor(() => expect(shown.text()).not.toContain('两个人登记得不一样'), 10_000);
  });
});

describe('a round whose time is over', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());

  it('stands in front of the captain with the doors that are open at each of her entrances', async () => {
    vi.setSystemTime('2026-11-22T01:40:00.000Z');
    await openRound({ deadlineAt: '2026-11-22T02:00:00.000Z' });
    const shown = board();
    await shown.see('第 1 轮敲门行动');
    expect(shown.text()).not.toContain('过了截止时间');
    await takeDown();
    vi.setSystemTime('2026-11-22T02:30:00.000Z');
    const later = board();
    await later.see('过了截止时间，还有户没走到');
    await later.see('10号楼 2单元');
  });
});

describe('a helper to whom an entrance was given', () => {
  it('finds it among the tasks, and opens it with its next door', async () => {
    await openRound();
    const accountId = demoId('account wang');
    const { campaignId = '' } = params;
    const given = { ...entrance('10-1'), campaignId, accountId, actionId: actionId() };
    await as('qin').doorKnocks.giveEntrance(given);
    const shown = show(<WorkPage />, { app, who: 'wang' });
    await shown.see('要敲的门');
    await shown.see('还差 37 / 37 户');
    await takeDown();
    const entrancePage = show(<EntrancePage />, { app, who: 'wang', params });
    await entrancePage.see('还差 37 户 · 去敲');
  });

  it('finds nothing of it where none was given', async () => {
    await openRound();
    const shown = show(<WorkPage />, { app, who: 'wang' });
    await shown.see('现在没有要送的东西');
    expect(shown.text()).not.toContain('要敲的门');
  });
});

describe('a helper at a given door', () => {
  const give = () =>
    as('lin').doorKnocks.giveEntrance({
      ...{ communityId, campaignId: params.campaignId ?? '', entranceId: params.entranceId ?? '' },
      accountId: demoId('account wang'),
      actionId: actionId(),
    });

  it('orders for the household, and calls it by its number', async () => {
    await openRound();
    await give();
    params = { ...params, householdId: zhuHome.householdId };
    const shown = show(<DoorPage />, { app, who: 'wang', params });
    await shown.see('缺什么，顺手帮这户办');
    await shown.see('代托办');
    expect(shown.text()).not.toContain('13800');
    shown.tap('给这户打电话');
    await shown.see('再打 ');
    await takeDown();
    const order = show(<OrderPage />, {
      ...{ app, who: 'wang' },
      params: { householdId: zhuHome.householdId },
    });
    await order.see('保供蔬菜包');
  });
});

describe('at the door', () => {
  beforeEach(() => openRound());

  it('keeps the day of a pregnancy, and one can be told', async () => {
    const careFlags = [{ flag: 'pregnant' as const, dueOn: '2027-01-05' }];
    const changes = { source: 'door' as const, changes: { careFlags } };
    await as('qin').households.correctHousehold({ ...zhuHome, ...changes, actionId: actionId() });
    params = { ...params, householdId: zhuHome.householdId };
    const shown = door();
    await shown.see('孕妇 预产期 1月5日');
    shown.tap('更正电话和关爱情况');
    await shown.see('预产期');
    await vi.waitFor(() =>
      expect([...shown.root.querySelectorAll('input')].map(({ value }) => value)).toContain('2027-01-05'),
    );
  });

  it('is grey lines while the answer is on its way, and says when the network is bad', async () => {
    const shown = door('waits');
    await vi.waitFor(() => expect(shown.root.querySelector('.skeleton')).not.toBeNull());
  });

  it('says that the network is bad, and comes when one tries again', async () => {
    const shown = door('noNetwork');
    await shown.see('网络不太好，请再试一次');
    shown.turn('answers');
    await shown.tryAgainUntil('敲门结果');
  });

  it('leads home from an entrance that was not given to this person', async () => {
    const shown = show(<DoorPage />, { app, who: 'qian', params });
    await shown.see('这个页面打不开');
  });

  it('says the same in large type', async () => {
    await door('answers', true).see('敲门结果');
  });

  it('takes no save before an outcome, then two taps for a door, and opens the next one', async () => {
    const shown = door();
    // The app's root writes it down when somebody comes in.
    writeAccount('qin');
    await shown.see('请先点敲门结果');
    const before = shown.text();
    shown.tap('在家，已见面');
    await shown.see('保存，下一户');
    shown.tap('保存，下一户');
    await shown.see('请先点敲门结果');
    await shown.see('已见面 · ');
    expect(shown.text()).not.toBe(before);
    await vi.waitFor(async () => expect(await lastKnock()).toMatchObject({ outcome: 'met' }), 10_000);
  });

  it('hears the second half of a double tap on save as nothing', async () => {
    const shown = door();
    writeAccount('qin');
    await shown.see('请先点敲门结果');
    shown.tap('在家，已见面');
    await shown.see('保存，下一户');
    const save = [...shown.root.querySelectorAll('button')].find((one) =>
      one.textContent?.includes('保存，下一户'),
    );
    save?.click();
    save?.click();
    await shown.see('已见面 · 已记下');
    const { rows } = await database.pool.query('select from door_knocks');
    expect(rows).toHaveLength(1);
  });

  it('offers two words in a round of two buttons, and the others behind more', async () => {
    await openRound({ buttons: 2 });
    const shown = door();
    await shown.see('无人应答');
    expect(shown.text()).not.toContain('不便开门，电话已通');
    shown.tap('更多');
    await shown.see('不便开门，电话已通');
    await shown.see('邻居说的');
  });

  it('asks what the round asks, and after an answer what hangs on it', async () => {
    const form = [
      { id: 'fever', words: '有没有发热', answer: 'yesNo', choices: [], askedWhen: { by: 'always' } },
      {
        id: 'since',
        words: '哪天开始的',
        answer: 'text',
        choices: [],
        askedWhen: { by: 'answer', questionId: 'fever', equals: 'yes' },
      },
    ] as const;
    await openRound({ form: form.map((one) => ({ ...one, choices: [] })) });
    const shown = door();
    await shown.see('有没有发热');
    expect(shown.text()).not.toContain('哪天开始的');
    shown.tap('是');
    await shown.see('哪天开始的');
  });

  it('asks nothing more where nobody answered', async () => {
    const shown = door();
    await shown.see('现居人数');
    shown.tap('无人应答');
    await vi.waitFor(() => expect(shown.text()).not.toContain('现居人数'));
  });
});
