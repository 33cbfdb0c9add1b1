import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { entrance, home } from '../../../../tests/support/demo';
import { givenRound, knockOf, ofEntrances } from '../../../../tests/support/given-round';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';
import { actionId } from '../../../../tests/support/app';

const database = await givenDatabase('demo');
const { as } = givenApp(database);
const first = entrance('10-1');
const everybody = { anyOf: [], except: [] };

const opening = (counted: number, over: object = {}) => ({
  ...{ ...first, campaignId: v7(), kind: 'round' as const, title: '楼里自己敲', audience: everybody },
  ...{ counted, deadlineAt: '2026-11-25T12:00:00.000Z', form: [], success: 'doorOpened' as const },
  ...{ buttons: 2 as const, clonedFrom: null },
  ...over,
});

describe("a captain's own round", () => {
  it('goes to both of her entrances when it names nobody else', async () => {
    const count = await as('qin').doorKnocks.countOwnAudience({ ...first, audience: everybody });
    expect(count.entrances.map(({ placeLabel }) => placeLabel)).toEqual(['10号楼 1单元', '10号楼 2单元']);
    const send = as('qin').doorKnocks.openOwnRound;
    const opened = await expectSameTwice(database, send, opening(count.households));
    expect(opened.cells).toBe(count.households);
    const place = { ...first, campaignId: opened.campaignId };
    expect((await as('qin').doorKnocks.getEntranceRound(place)).round.title).toBe('楼里自己敲');
  });

  it('is cut to her own entrances, whatever it names', async () => {
    const audience = ofEntrances('10-2', '1-1');
    const count = await as('shen').doorKnocks.countOwnAudience({ ...entrance('10-2'), audience });
    expect(count.entrances.map(({ placeLabel }) => placeLabel)).toEqual(['10号楼 2单元']);
    const none = opening(1, { audience: ofEntrances('1-1') });
    await expectRefusal(database, 'AUDIENCE_EMPTY', () =>
      as('qin').doorKnocks.openOwnRound({ ...none, actionId: actionId() }),
    );
  });

  it('is not opened over another number than was counted, nor after its end', async () => {
    const send = (input: ReturnType<typeof opening>) => () =>
      as('qin').doorKnocks.openOwnRound({ ...input, actionId: actionId() });
    await expectRefusal(database, 'AUDIENCE_CHANGED', send(opening(1)));
    const past = opening(1, { deadlineAt: '2026-11-21T12:00:00.000Z' });
    await expectRefusal(database, 'DEADLINE_PASSED', send(past));
  });
});

describe('what a captain begins a round with', () => {
  const second = entrance('10-2');
  const beginning = (who: string) => as(who).doorKnocks.getOwnOpening(second);

  it('is the newest round at her own doors, with what it left there', async () => {
    const form = [...[{ id: 'food', words: '缺菜吗', answer: 'yesNo' as const, choices: [] }]].map((one) => ({
      ...one,
      askedWhen: { by: 'always' as const },
    }));
    const audience = ofEntrances('10-1', '10-2', '1-1');
    const campaignId = await givenRound(as('lin'), { title: '上一轮', audience, form, buttons: 2 });
    await givenRound(as('lin'), { title: '别的楼', audience: ofEntrances('1-1') });
    await givenRound(as('lin'), { title: '报平安', audience, kind: 'rollCall' });
    const refused = knockOf(campaignId, { outcome: 'refused' });
    const door = { ...second, householdId: home('10-2-603').householdId };
    await as('shen').doorKnocks.recordDoorKnock({ ...door, ...refused });
    const { last, nextNumbers } = await beginning('shen');
    const { households } = await as('shen').doorKnocks.countOwnAudience({ ...second, audience: everybody });
    expect(last).toMatchObject({ campaignId, title: '上一轮', form, buttons: 2, cells: households });
    expect(last?.exceptions).toMatchObject({ open: households, refused: 1, signedOff: 0 });
    expect((await beginning('qin')).last?.cells).toBeGreaterThan(households);
    const { rows } = await as('lin').campaigns.listCampaigns({ ...second, limit: 100 });
    const most = Math.max(...rows.filter(({ kind }) => kind === 'round').map(({ number }) => number));
    expect(nextNumbers).toEqual({ round: most + 1, rollCall: 2 });
    const at = { ...second, campaignId, limit: 100 };
    const doors = (await as('shen').doorKnocks.listOwnExceptions(at)).rows;
    expect(doors).toHaveLength(households);
    expect(doors.every(({ entranceId }) => entranceId === second.entranceId)).toBe(true);
    expect(doors.filter((one) => one.as.includes('refused')).map(({ placeLabel }) => placeLabel)).toEqual([
      '10号楼 2单元 603',
    ]);
  });

  it('offers the questions that were saved here', async () => {
    const askedWhen = { by: 'always' as const };
    const form = [{ id: 'cook', words: '能做饭吗', answer: 'yesNo' as const, choices: [], askedWhen }];
    const saved = { communityId: first.communityId, name: '做饭', form, isShared: false };
    await as('lin').doorKnocks.saveFormTemplate({ ...saved, actionId: actionId() });
    expect((await beginning('shen')).templates).toMatchObject([{ name: '做饭', isOwn: true, form }]);
  });

  it('says nothing of a round that was never at her doors', async () => {
    const campaignId = await givenRound(as('lin'), { audience: ofEntrances('1-1') });
    const list = as('shen').doorKnocks.listOwnExceptions({ ...second, campaignId });
    await expect(list).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
