import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, zhuHome } from '../../../../tests/support/demo';
import { givenNotice, noticeOf } from '../../../../tests/support/given-notice';
import { ofEntrances } from '../../../../tests/support/given-round';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { demoId } from '../../../demo';
import { queueNotices } from '../../../jobs/queue-notices';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
const everybody = { anyOf: [], except: [] };
const building10 = {
  anyOf: [[{ by: 'building' as const, buildingIds: [demoId('building 10')] }]],
  except: [],
};
const get = (noticeId: string) => as('lin').notices.getNotice({ communityId, noticeId });
const due = async () => (await as('zhu').notices.getDueNotices(zhuHome)).rows;
const tomorrow = '2026-11-23T01:30:00.000Z';
const toLockdown = { kind: 'levelChange', level: 'lockdown', startsAt: tomorrow } as const;

beforeEach(() => givenQuietDay(database));

describe('a notice is written', () => {
  it('has a cell for each household that was counted, and is due at home', async () => {
    const { counted } = noticeOf({ counted: 37 });
    const input = noticeOf({ counted });
    const written = await expectSameTwice(database, (sent) => as('lin').notices.writeNotice(sent), input);
    expect(written).toEqual({ noticeId: input.noticeId, state: 'approved', cells: 37 });
    expect(await get(input.noticeId)).toMatchObject({
      state: 'approved',
      counts: { cells: 37, open: 37, reached: 0 },
      writtenByName: '林干事',
    });
    expect(await due()).toMatchObject([{ title: '明早扫楼道', isDue: true, asksToAcknowledge: true }]);
  });

  it('is refused where another number was counted, nobody is meant, a field is empty, or it would be over', async () => {
    const refused = (over: Parameters<typeof givenNotice>[1]) => givenNotice(as('lin'), over);
    await expect(refused({ counted: 36 })).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED' });
    const nobody = {
      anyOf: [[{ by: 'care' as const, careFlags: ['dialysis' as const] }, { by: 'vacant' as const }]],
      except: [],
    };
    await expect(refused({ audience: nobody, counted: 1 })).rejects.toMatchObject({ code: 'AUDIENCE_EMPTY' });
    await expect(refused({ body: '{{when}} 停水' })).rejects.toMatchObject({
      code: 'NOTICE_FIELD_EMPTY',
      details: { field: 'when' },
    });
    await expect(refused({ sendAt: '2026-11-22T01:00:00.000Z' })).rejects.toMatchObject({
      code: 'DEADLINE_PASSED',
    });
    const late = refused({ sendAt: '2026-11-25T01:00:00.000Z' });
    await expect(late).rejects.toMatchObject({ code: 'NOTICE_EXPIRES_EARLY' });
    const { rows } = await as('lin').notices.listNotices({ communityId });
    expect(rows).toEqual([]);
  });

  it('is not there before its hour, and is then', async () => {
    await givenNotice(as('lin'), { sendAt: '2026-11-22T03:00:00.000Z' });
    expect(await due()).toEqual([]);
    await queueNotices(app, clock.now);
    expect(await told()).toBe(0);
    clock.pass(2 * 3_600_000);
    expect(await due()).toHaveLength(1);
    clock.pass(-2 * 3_600_000);
  });
});

const told = async () => {
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::int as n from messages where kind = 'notice'`,
  );
  return rows[0]?.n;
};

describe('beside rounds', () => {
  it('is in the list of campaigns only for whoever asks for notices', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const list = as('lin').campaigns.listCampaigns;
    const everything = await list({ communityId, limit: 100 });
    expect(everything.rows.filter(({ kind }) => kind === 'notice')).toEqual([]);
    expect((await list({ communityId, kind: 'notice' })).rows).toMatchObject([{ id: noticeId }]);
  });
});

describe('a large notice', () => {
  it('waits for a second person: not its author, and nothing is sent before', async () => {
    const { noticeId, state, cells } = await givenNotice(as('lin'), { audience: everybody });
    expect({ state, cells }).toEqual({ state: 'waitingApproval', cells: 0 });
    await queueNotices(app, clock.now);
    expect(await told()).toBe(0);
    const approve = (who: string, counted = 664) =>
      as(who).notices.approveNotice({ communityId, noticeId, counted, actionId: actionId() });
    await expect(approve('lin')).rejects.toMatchObject({ code: 'OWN_APPROVAL' });
    await expect(approve('gao', 600)).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED' });
    expect(await approve('gao')).toMatchObject({ state: 'approved', cells: 664 });
    await expect(approve('gao')).rejects.toMatchObject({ code: 'NOTICE_SETTLED' });
    expect(await get(noticeId)).toMatchObject({ decidedByName: '高干事', isOverride: false, isOwn: true });
    const { rows } = await as('gao').notices.listNotices({ communityId });
    expect(rows).toMatchObject([{ id: noticeId, isOwn: false }]);
  });

  it('asks its second person too, when the same words went to the same people while it waited', async () => {
    const [first, second] = [
      await givenNotice(as('lin'), { audience: everybody }),
      await givenNotice(as('lin'), { audience: everybody }),
    ];
    const approve = ({ noticeId }: { noticeId: string }, ...overlapsWith: string[]) =>
      as('gao').notices.approveNotice({
        ...{ communityId, noticeId, counted: 664, overlapsWith, actionId: actionId() },
      });
    await approve(first);
    await expect(approve(second)).rejects.toMatchObject({
      code: 'NOTICE_OVERLAPS',
      details: { households: 664, noticeId: first.noticeId },
    });
    expect(await get(second.noticeId)).toMatchObject({ state: 'waitingApproval' });
    expect(await approve(second, first.noticeId)).toMatchObject({ state: 'approved', cells: 664 });
  });

  it('goes out on the count typed once more, not on another; an override keeps its reason', async () => {
    const wrong = givenNotice(as('lin'), { audience: everybody, typedCount: 663 });
    await expect(wrong).rejects.toMatchObject({ code: 'NOTICE_COUNT_DIFFERS', details: { now: 664 } });
    const typed = await givenNotice(as('lin'), { audience: everybody, typedCount: 664 });
    expect(typed).toMatchObject({ state: 'approved', cells: 664 });
    const override = '水管爆了，等不及复核';
    const urgent = await givenNotice(as('lin'), { audience: everybody, override, title: '马上停水' });
    expect(await get(urgent.noticeId)).toMatchObject({ isOverride: true, reason: override });
  });

  it('is sent back with a reason, and is never sent', async () => {
    const { noticeId } = await givenNotice(as('lin'), { audience: everybody });
    const declined = { communityId, noticeId, reason: '时间写错了', actionId: actionId() };
    await as('gao').notices.declineNotice(declined);
    expect(await get(noticeId)).toMatchObject({ state: 'declined', reason: '时间写错了', counts: null });
    expect(await due()).toEqual([]);
  });
});

describe('a change of level', () => {
  const levels = async () =>
    (await as('lin').households.listControlLevels({ communityId })).rows.map(({ level, recalledAt }) => ({
      level,
      isRecalled: recalledAt !== null,
    }));

  it('needs a second person, sets the level at its hour, and takes it back when it is cancelled', async () => {
    const { noticeId, state } = await givenNotice(as('lin'), { audience: building10, facts: toLockdown });
    expect(state).toBe('waitingApproval');
    expect(await levels()).toEqual([]);
    await as('gao').notices.approveNotice({ communityId, noticeId, counted: 74, actionId: actionId() });
    expect(await levels()).toEqual([{ level: 'lockdown', isRecalled: false }]);
    await as('lin').notices.cancelNotice({ communityId, noticeId, reason: '不封了', actionId: actionId() });
    expect(await levels()).toEqual([{ level: 'lockdown', isRecalled: true }]);
  });

  it('is refused for a part of a building, and a drill changes nothing', async () => {
    const part = givenNotice(as('lin'), { audience: ofEntrances('10-1'), facts: toLockdown, typedCount: 37 });
    await expect(part).rejects.toMatchObject({
      code: 'LEVEL_NOT_WHOLE_BUILDINGS',
      details: { building: '10号楼' },
    });
    const drill = { audience: building10, facts: toLockdown, isExercise: true };
    expect(await givenNotice(as('lin'), drill)).toMatchObject({ state: 'approved', cells: 74 });
    expect(await levels()).toEqual([]);
    expect(await due()).toEqual([]);
  });
});

describe('a correction of a change of level', () => {
  const levels = async () =>
    (await as('lin').households.listControlLevels({ communityId })).rows.map(({ startsAt, recalledAt }) => ({
      startsAt,
      isRecalled: recalledAt !== null,
    }));
  const level = (startsAt: string) => ({
    kind: 'levelChange' as const,
    level: 'lockdown' as const,
    startsAt,
  });
  const later = '2026-11-23T03:30:00.000Z';

  it('has its level instead, or keeps it where only words are put right: cancelled with it', async () => {
    const wish = { audience: building10, override: '马上就要封' };
    const first = await givenNotice(as('lin'), { ...wish, facts: level(tomorrow) });
    const corrects = (correctsId: string) => ({ ...wish, correctsId, counted: 74 });
    const second = await givenNotice(as('lin'), { ...corrects(first.noticeId), facts: level(later) });
    expect(await levels()).toEqual([
      { startsAt: later, isRecalled: false },
      { startsAt: tomorrow, isRecalled: true },
    ]);
    const third = await givenNotice(as('lin'), { ...corrects(second.noticeId), body: '写错一个字' });
    expect((await levels())[0]).toMatchObject({ isRecalled: false });
    const taken = { communityId, noticeId: third.noticeId, reason: '不封了', actionId: actionId() };
    await as('lin').notices.cancelNotice(taken);
    expect((await levels())[0]).toMatchObject({ isRecalled: true });
    expect(await get(third.noticeId)).toMatchObject({ cancelledReason: '不封了', reason: null });
    expect(await get(second.noticeId)).toMatchObject({ isOverride: true, reason: '马上就要封' });
  });

  it('is no drill of what is so, and does not wait', async () => {
    const { noticeId: correctsId } = await givenNotice(as('lin'));
    const drill = givenNotice(as('lin'), { correctsId, isExercise: true, body: '演练' });
    await expect(drill).rejects.toMatchObject({ code: 'NOTICE_NOT_LIVE' });
    const waits = givenNotice(as('lin'), { correctsId, sendAt: tomorrow, body: '明天再说' });
    await expect(waits).rejects.toMatchObject({ code: 'CORRECTION_AT_ONCE' });
    expect(await get(correctsId)).toMatchObject({ replacedById: null });
  });
});

describe('the same text again', () => {
  it('asks first and names the other, and goes out once it is known', async () => {
    const first = await givenNotice(as('lin'));
    const again = givenNotice(as('lin'), { audience: building10 });
    await expect(again).rejects.toMatchObject({
      code: 'NOTICE_OVERLAPS',
      details: { title: '明早扫楼道', households: 37 },
    });
    const known = await givenNotice(as('lin'), { audience: building10, overlapsWith: [first.noticeId] });
    expect(known.cells).toBe(74);
    const { overlaps } = await as('lin').notices.forecastNotice({
      ...{ communityId, audience: building10, correctsId: null, title: '明早扫楼道', ways: [] },
      body: '明早 八点扫楼道，请把门口的东西收一收。',
    });
    expect(overlaps.map(({ households }) => households).sort()).toEqual([37, 74]);
  });

  it('does not ask after 12 hours, nor elsewhere', async () => {
    await givenNotice(as('lin'));
    expect(await givenNotice(as('lin'), { audience: ofEntrances('1-1') })).toMatchObject({
      state: 'approved',
    });
    clock.pass(12 * 3_600_000);
    expect(await givenNotice(as('lin'))).toMatchObject({ state: 'approved' });
    clock.pass(-12 * 3_600_000);
  });
});

describe('a correction', () => {
  it('strikes the other through and needs its own answer', async () => {
    const first = await givenNotice(as('lin'));
    await as('zhu').notices.acknowledgeNotice({
      ...{ ...zhuHome, noticeId: first.noticeId, needsAtHome: false, actionId: actionId() },
    });
    const body = '改到明早九点扫楼道。';
    // Of another building: whoever was told the wrong thing is told the right one as well.
    const { households } = (
      await as('lin').notices.forecastNotice({
        ...{
          communityId,
          audience: ofEntrances('1-1'),
          correctsId: first.noticeId,
          title: 'x',
          body,
          ways: [],
        },
      })
    ).forecast;
    const wish = { audience: ofEntrances('1-1'), correctsId: first.noticeId, counted: households, body };
    const second = await givenNotice(as('lin'), wish);
    expect(await get(first.noticeId)).toMatchObject({
      replacedById: second.noticeId,
      counts: { open: 0, reached: 1, settledByRule: 36 },
    });
    expect(await due()).toMatchObject([{ id: second.noticeId, correctsId: first.noticeId }]);
    const { rows } = await as('zhu').notices.listOwnNotices(zhuHome);
    expect(rows.map(({ id, replacedById }) => ({ id, replacedById }))).toEqual([
      { id: second.noticeId, replacedById: null },
      { id: first.noticeId, replacedById: second.noticeId },
    ]);
    const third = givenNotice(as('lin'), { ...wish, body: '又改了' });
    await expect(third).rejects.toMatchObject({ code: 'NOTICE_NOT_LIVE' });
  });
});
