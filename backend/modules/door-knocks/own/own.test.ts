import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, zhuHome } from '../../../../tests/support/demo';
import { givenRound, knockOf, ofEntrances } from '../../../../tests/support/given-round';
import { expectSameTwice } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as } = app;
const first = entrance('10-1');
const can = { id: 'canCook', words: '家里能做饭吗', answer: 'yesNo', choices: [] } as const;
const form = [{ ...can, choices: [], askedWhen: { by: 'always' as const } }];

const waiting = async (campaignId: string, who = 'zhu') =>
  (await as(who).doorKnocks.getOwnRound(zhuHome)).rows.find((row) => row.campaignId === campaignId);
const answer = (campaignId: string, over: object = {}) => ({
  ...zhuHome,
  ...{ campaignId, outcome: 'answered' as const, answers: { canCook: 'yes' }, sawVersion: 0 },
  ...over,
});
const historyOf = async (campaignId: string) =>
  (await as('qin').doorKnocks.listDoorKnocks({ ...zhuHome, campaignId })).rows;

describe('a household answers first', () => {
  it('sees what waits for it with the form, and answers it once: its own word, of its own way', async () => {
    const campaignId = await givenRound(as('lin'), { form });
    const waits = { campaignId, kind: 'round', form, answers: {}, answered: null };
    expect(await waiting(campaignId)).toMatchObject(waits);
    const input = answer(campaignId, { peopleCount: 3 });
    const answered = await expectSameTwice(database, (sent) => as('zhu').doorKnocks.answerOwn(sent), input);
    expect(answered).toEqual({ householdId: zhuHome.householdId, isClosed: true, isContested: false });
    expect(await waiting(campaignId)).toMatchObject({
      answers: { canCook: 'yes' },
      answered: { outcome: 'answered', needsHomeService: false },
    });
    expect(await historyOf(campaignId)).toMatchObject([
      { way: 'self', enteredFrom: 'self', answers: { canCook: 'yes' }, byName: '朱先生', stands: true },
    ]);
    const card = await as('qin').households.getHousehold(zhuHome);
    expect(card.residentCount).toBe(3);
    expect(card.sources).toContainEqual(expect.objectContaining({ field: 'residentCount', source: 'self' }));
  });

  it('says something else later: the later word stands, nothing is contested', async () => {
    const campaignId = await givenRound(as('lin'), { form });
    await as('zhu').doorKnocks.answerOwn({ ...answer(campaignId), actionId: actionId() });
    const later = answer(campaignId, { answers: { canCook: 'no' } });
    const again = await as('zhu').doorKnocks.answerOwn({ ...later, actionId: actionId() });
    expect(again).toMatchObject({ isClosed: true, isContested: false });
    expect((await historyOf(campaignId)).map(({ stands }) => stands)).toEqual([false, true]);
    expect(await waiting(campaignId)).toMatchObject({ answers: { canCook: 'no' } });
  });

  it('says what care it needs, with itself as the source', async () => {
    const campaignId = await givenRound(as('lin'), { form });
    const care = answer(campaignId, { careFlags: [{ flag: 'infant', dueOn: null }] });
    await as('zhu').doorKnocks.answerOwn({ ...care, actionId: actionId() });
    const card = await as('qin').households.getHousehold(zhuHome);
    expect(card.careFlags).toEqual([{ flag: 'infant', dueOn: null }]);
    expect(card.sources).toContainEqual(expect.objectContaining({ field: 'careFlags', source: 'self' }));
  });

  it('is not asked any more when a captain has been there', async () => {
    const campaignId = await givenRound(as('lin'), { form });
    const door = { ...first, householdId: zhuHome.householdId };
    await as('qin').doorKnocks.recordDoorKnock({ ...door, ...knockOf(campaignId) });
    expect(await waiting(campaignId)).toBeUndefined();
  });

  it('finds the answers of the round before, when this one is a copy', async () => {
    const clonedFrom = await givenRound(as('lin'), { form });
    await as('zhu').doorKnocks.answerOwn({ ...answer(clonedFrom), actionId: actionId() });
    const campaignId = await givenRound(as('lin'), { form, clonedFrom });
    expect((await waiting(campaignId))?.answers).toEqual({ canCook: 'yes' });
  });

  it('is refused what the round is not for, where it has no cell, and after its end', async () => {
    const campaignId = await givenRound(as('lin'), { audience: ofEntrances('1-1') });
    const { answerOwn } = as('zhu').doorKnocks;
    const outside = answerOwn({ ...answer(campaignId), actionId: actionId() });
    await expect(outside).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const own = await givenRound(as('lin'));
    const safe = answerOwn({ ...answer(own, { outcome: 'safe' }), actionId: actionId() });
    await expect(safe).rejects.toMatchObject({ code: 'OUTCOME_NOT_OF_KIND' });
    await database.pool.query(`update campaigns set closed_at = now(), closed_counts = '{}' where id = $1`, [
      own,
    ]);
    const late = answerOwn({ ...answer(own), actionId: actionId() });
    await expect(late).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' });
  });
});

describe('a roll-call', () => {
  it('is told to those who can answer, and is answered in one tap', async () => {
    const campaignId = await givenRound(as('lin'), { kind: 'rollCall', title: '今晚安否' });
    await drainOutbox(app.app, app.clock.now);
    const { rows } = await as('zhu').messages.listMessages(zhuHome);
    expect(rows[0]).toMatchObject({ kind: 'rollCallOpened', link: { kind: 'home' } });
    expect(rows[0]?.body).toContain('今晚安否');
    expect((await waiting(campaignId))?.kind).toBe('rollCall');
    const help = answer(campaignId, { outcome: 'needHelp', answers: {} });
    await as('zhu').doorKnocks.answerOwn({ ...help, actionId: actionId() });
    const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
    expect(counts.reached).toBe(1);
  });
});

describe('what was said on the phone', () => {
  it('is typed by the captain with its way, and refused where outcome and way do not go together', async () => {
    const campaignId = await givenRound(as('lin'), { form });
    const { recordDoorKnock } = as('qin').doorKnocks;
    const typed = (over: object) => recordDoorKnock({ ...first, ...zhuHome, ...knockOf(campaignId, over) });
    for (const over of [
      { outcome: 'met', way: 'phone' },
      { outcome: 'phoned', way: 'door' },
      { outcome: 'answered', way: 'door' },
      { outcome: 'noAnswer', way: 'self' },
    ])
      await expect(typed(over)).rejects.toMatchObject({ code: 'WAY_NOT_OF_OUTCOME' });
    const said = { outcome: 'answered', way: 'neighbour', answers: { canCook: 'yes' } };
    expect(await typed(said)).toMatchObject({ isClosed: true });
    const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
    expect(counts).toMatchObject({ reached: 1, byNeighbour: 1 });
  });
});
