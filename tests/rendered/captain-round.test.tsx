import { afterEach, describe, expect, it, vi } from 'vitest';
import CaptainOpenRoundPage from '@/packages/captain/open-round';
import WorkPage from '@/pages/work';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, home } from '../support/demo';
import { givenRound, knockOf, ofEntrances } from '../support/given-round';
import { show, type Line } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);
const first = entrance('10-1');
const form = [
  {
    id: 'food',
    words: '缺菜吗',
    answer: 'yesNo' as const,
    choices: [],
    askedWhen: { by: 'always' as const },
  },
];

const open = (line: Line = 'answers', isLarge = false) =>
  show(<CaptainOpenRoundPage />, {
    app,
    who: 'qin',
    line,
    isLarge,
    params: { entranceId: first.entranceId },
  });
const lastTitle = '上一轮敲门';
const own = { anyOf: [], except: [] };
const count = async () =>
  (await as('qin').doorKnocks.countOwnAudience({ ...first, audience: own })).households;
/** What was opened on the screen. */
const newest = async () =>
  (await as('lin').campaigns.listCampaigns({ communityId })).rows.find(({ title }) => title !== lastTitle);

/** A round of building 10 with a door that refused, one that was signed off, and the others open. */
async function givenLast(): Promise<string> {
  const audience = ofEntrances('10-1', '10-2');
  const campaignId = await givenRound(as('lin'), { audience, form, title: lastTitle });
  const { householdId } = home('10-1-401');
  const refused = knockOf(campaignId, { outcome: 'refused' });
  await as('qin').doorKnocks.recordDoorKnock({ ...first, householdId, ...refused });
  const signedOff = { ...home('10-1-602'), campaignId, reason: '长期在外地' };
  await as('lin').campaigns.signOffCell({ ...signedOff, actionId: actionId() });
  return campaignId;
}

describe('a captain opens a round', () => {
  afterEach(() => database.pool.query('truncate campaigns cascade'));

  it('from her building where none is live', async () => {
    const shown = show(<WorkPage />, { app, who: 'qin' });
    await shown.see('敲门');
    shown.tap('敲门');
    await shown.see('现在没有敲门行动');
    await shown.see('在楼里开一轮');
  });

  it('over her own doors, as many as were counted', async () => {
    const shown = open();
    const households = await count();
    await shown.see(`开始，走 ${households} 户`);
    expect(shown.text()).not.toContain('照上一轮再走一遍');
    shown.tap('问缺什么');
    await shown.see('缺菜缺粮吗');
    shown.tap(`开始，走 ${households} 户`);
    await vi.waitFor(async () => expect((await newest())?.openedCells).toBe(households), 10_000);
    const round = await newest();
    expect(round).toMatchObject({ kind: 'round', title: '第 1 轮敲门行动' });
  });

  it('like the last one, and reads first which doors were no plain visit', async () => {
    const last = await givenLast();
    const shown = open();
    const households = await count();
    await shown.see('照“上一轮敲门”再走一遍');
    await shown.see('1 户写明原因结束，1 户不愿开门');
    await shown.see('缺菜吗');
    shown.tap('看是哪几户');
    await shown.see('10号楼 1单元 602');
    expect(shown.text()).toContain('原因：长期在外地');
    shown.tap('看好了');
    shown.tap(`上一轮没走到的 ${households - 1} 户`);
    await shown.see(`开始，走 ${households - 1} 户`);
    shown.tap(`开始，走 ${households - 1} 户`);
    await vi.waitFor(async () => expect((await newest())?.openedCells).toBe(households - 1), 10_000);
    const { id = '' } = (await newest()) ?? {};
    const round = await as('lin').doorKnocks.getRound({ communityId, campaignId: id });
    expect(round).toMatchObject({ clonedFrom: last, form });
  });

  it('or anew, without what was asked last', async () => {
    await givenLast();
    const shown = open();
    await shown.see('缺菜吗');
    shown.tap('重新开一轮');
    await vi.waitFor(() => expect(shown.text()).not.toContain('缺菜吗'));
  });

  it('or asks only whether everybody is well', async () => {
    await givenLast();
    const shown = open();
    const households = await count();
    await shown.see('缺菜吗');
    shown.tap('报平安');
    await shown.see('每户报一声平安');
    expect(shown.text()).not.toContain('缺菜吗');
    await shown.see(`开始，走 ${households} 户`);
    shown.tap(`开始，走 ${households} 户`);
    await vi.waitFor(async () => expect((await newest())?.kind).toBe('rollCall'), 10_000);
    expect(await newest()).toMatchObject({ openedCells: households, title: '第 1 次报平安' });
  });

  it('is told when the number is another by now, and counts anew', async () => {
    const shown = open();
    const households = await count();
    await shown.see(`开始，走 ${households} 户`);
    shown.turn('AUDIENCE_CHANGED');
    shown.tap(`开始，走 ${households} 户`);
    await vi.waitFor(() => expect(shown.root.querySelector('[role=alert]')).not.toBeNull());
    expect(await newest()).toBeUndefined();
  });
});

describe('the page of it', () => {
  it('is grey lines while the answer is on its way', async () => {
    const shown = open('waits');
    await vi.waitFor(() => expect(shown.root.querySelector('.skeleton')).not.toBeNull());
  });

  it('says that the network is bad, and comes when one tries again', async () => {
    const shown = open('noNetwork');
    await shown.see('网络不太好，请再试一次');
    shown.turn('answers');
    await shown.tryAgainUntil('走哪些户');
  });

  it('says the same in large type', async () => {
    await open('answers', true).see('走哪些户');
  });
});
