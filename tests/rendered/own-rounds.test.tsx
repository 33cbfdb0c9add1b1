import { beforeEach, describe, expect, it, vi } from 'vitest';
import OwnRoundPage from '@/packages/resident/round';
import HomePage from '@/pages/home';
import type { RoundForm } from '@/contract/door-knocks';
import { writeAccount } from '@/lib/session/signed-in-account';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, zhuHome } from '../support/demo';
import { givenRound, knockOf } from '../support/given-round';
import { givenQuietDay } from '../support/state';
import { show, type Line } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);
const { householdId } = zhuHome;

const always = { by: 'always' as const };
const form: RoundForm = [
  { id: 'canCook', words: '家里能做饭吗', answer: 'yesNo', choices: [], askedWhen: always },
  {
    ...{ id: 'meal', words: '要送哪一餐', answer: 'choice', choices: ['午饭', '晚饭'] },
    askedWhen: { by: 'answer', questionId: 'canCook', equals: 'no' },
  },
];

let params: Record<string, string> = {};
const openRound = async (wish: Parameters<typeof givenRound>[1] = { form }) => {
  await givenQuietDay(database);
  const deadlineAt = '2099-12-30T12:00:00.000Z';
  params = { householdId, campaignId: await givenRound(as('lin'), { deadlineAt, ...wish }) };
};
/** The app's root writes down who has come in; the line of the phone is theirs. */
const seenBy = async (page: React.ReactElement, words: string, line: Line = 'answers', isLarge = false) => {
  const shown = show(page, { app, who: 'zhu', params, line, isLarge });
  writeAccount('zhu');
  await shown.see(words);
  return shown;
};
const home = (words: string, line?: Line, isLarge?: boolean) => seenBy(<HomePage />, words, line, isLarge);
const page = (words: string, line?: Line) => seenBy(<OwnRoundPage />, words, line);

const lastWord = async () => {
  const { campaignId = '' } = params;
  const { rows } = await as('qin').doorKnocks.listDoorKnocks({ ...zhuHome, campaignId });
  return rows[rows.length - 1];
};
const answered = (over: object = {}) =>
  as('zhu').doorKnocks.answerOwn({
    ...{ ...zhuHome, campaignId: params.campaignId ?? '', outcome: 'answered', sawVersion: 0 },
    ...{ answers: { canCook: 'yes' }, peopleCount: 3, actionId: actionId(), ...over },
  });

describe("a round on the household's home", () => {
  beforeEach(() => openRound());

  it('asks to fill in first, with its name and until when', async () => {
    const shown = await home('敲门登记：在家就先填，楼长不用跑一趟');
    expect(shown.text()).toContain('第一次敲门行动 · ');
    expect(shown.text()).toContain('12月30日 20:00 前');
    expect(shown.text()).toContain('现在填');
  });

  it('says the same in large type', async () => {
    const shown = await home('敲门登记：在家就先填', 'answers', true);
    expect(shown.root.querySelector('.large-type')).not.toBeNull();
  });

  it('says what was answered and when, and how to correct it', async () => {
    await answered();
    const shown = await home('敲门登记填好了');
    for (const words of ['填的', '现居 3 人', '家里能做饭吗：是', '有变化，改一改'])
      expect(shown.text()).toContain(words);
  });

  it('is silent when the captain has been there, and when there is none', async () => {
    const door = { ...entrance('10-1'), householdId };
    await as('qin').doorKnocks.recordDoorKnock({ ...door, ...knockOf(params.campaignId ?? '') });
    const shown = await home('去下单');
    expect((await as('zhu').doorKnocks.getOwnRound(zhuHome)).rows).toEqual([]);
    expect(shown.text()).not.toContain('敲门登记');
  });
});

describe('a roll-call on the home', () => {
  beforeEach(() => openRound({ kind: 'rollCall', title: '今晚安否' }));

  it('is answered with one tap, and corrected with two', async () => {
    const shown = await home('需要帮助');
    shown.tap('平安');
    await shown.see('已报平安');
    await vi.waitFor(async () => expect(await lastWord()).toMatchObject({ outcome: 'safe', way: 'self' }));
    shown.tap('报错了，改一改');
    await shown.see('需要帮助');
    shown.tap('需要帮助');
    await shown.see('已报需要帮助');
    await vi.waitFor(async () =>
      expect(await lastWord()).toMatchObject({ outcome: 'needHelp', stands: true }),
    );
  });

  it('waits on the phone without signal, and is told when there is', async () => {
    const shown = await home('需要帮助');
    shown.turn('noNetwork');
    shown.tap('平安');
    await shown.see('已报平安');
    await shown.see('待同步');
    expect(await lastWord()).toBeUndefined();
  });
});

describe('the form of a round at home', () => {
  beforeEach(() => openRound());

  it('asks what hangs on an answer, and takes nothing half filled', async () => {
    const shown = await page('家里能做饭吗');
    expect(shown.text()).not.toContain('要送哪一餐');
    expect(shown.text()).toContain('项没答');
    shown.tap('否');
    await shown.see('要送哪一餐');
    shown.tap('午饭');
    await shown.see('填好就算登记了');
    shown.tap('需要');
    await vi.waitFor(() =>
      expect(shown.root.querySelectorAll('.choice__one--chosen')[2]?.textContent).toBe('需要'),
    );
    shown.tap('提交');
    await vi.waitFor(async () =>
      expect(await lastWord()).toMatchObject({ way: 'self', answers: { canCook: 'no', meal: '午饭' } }),
    );
    const { rows } = await as('zhu').doorKnocks.getOwnRound(zhuHome);
    expect(rows[0]?.answered).toMatchObject({ outcome: 'answered', needsHomeService: true });
  });

  it('begins with what was said last', async () => {
    await answered({ answers: { canCook: 'no', meal: '晚饭' } });
    const shown = await page('要送哪一餐');
    expect(shown.text()).toContain('填好就算登记了');
  });

  it('adds whom one has to care for', async () => {
    await answered();
    const shown = await page('家里要特别照顾的');
    shown.tap('不对，改一改');
    await shown.see('透析');
    shown.tap('透析');
    await vi.waitFor(() => expect(shown.text()).not.toContain('没有登记'));
    shown.tap('提交');
    await vi.waitFor(async () => {
      const { careFlags } = await as('qin').households.getHousehold(zhuHome);
      expect(careFlags.map(({ flag }) => flag)).toContain('dialysis');
    });
  });

  it('says that nothing is to be filled in once the round is over', async () => {
    await database.pool.query(
      `update campaigns set closed_at = now(), closed_counts = '{}' where community_id = $1`,
      [communityId],
    );
    await page('现在不用填');
  });
});
