import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenNotice } from '../../../../tests/support/given-notice';
import { ofEntrances } from '../../../../tests/support/given-round';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox, moveRelays, queueNotices } from '../../../jobs';
import { keepCells } from '../../../jobs/keep-cells';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
const first = entrance('10-1');
const counts = async (noticeId: string) =>
  (await as('lin').notices.getNotice({ communityId, noticeId })).counts;
const told = async (kind = 'notice') => {
  const sql = `select household_id from messages where kind = $1`;
  return (await database.pool.query<{ household_id: string }>(sql, [kind])).rows.map(
    (row) => row.household_id,
  );
};
const atDoor = (noticeId: string, over: object = {}) => ({
  ...{
    ...first,
    noticeId,
    householdId: pengHome.householdId,
    what: 'toldInPerson' as const,
    way: 'door' as const,
  },
  ...{ happenedAt: '2026-11-22T01:00:00.000Z', device: v7(), seq: 1, actionId: actionId() },
  ...over,
});

beforeEach(() => givenQuietDay(database));

describe('sending', () => {
  it('tells each household once, however often it runs, and also who came later', async () => {
    await givenNotice(as('lin'));
    await queueNotices(app, clock.now);
    await Promise.all([queueNotices(app, clock.now), queueNotices(app, clock.now)]);
    const households = await told();
    expect([households.length, new Set(households).size]).toEqual([37, 37]);
    await database.pool.query(`delete from messages where household_id = $1`, [zhuHome.householdId]);
    await queueNotices(app, clock.now);
    expect(await told()).toHaveLength(37);
  });

  it('stops while it is paused, and tells nobody once it is over', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const at = { communityId, noticeId };
    await as('lin').notices.pauseNotice({ ...at, actionId: actionId() });
    await queueNotices(app, clock.now);
    expect(await told()).toEqual([]);
    await as('lin').notices.resumeNotice({ ...at, actionId: actionId() });
    clock.pass(3 * 24 * 3_600_000);
    await queueNotices(app, clock.now);
    expect(await told()).toEqual([]);
    clock.pass(-3 * 24 * 3_600_000);
  });

  it('tells nobody of a drill', async () => {
    const { noticeId } = await givenNotice(as('lin'), { isExercise: true });
    await queueNotices(app, clock.now);
    expect(await told()).toEqual([]);
    expect((await as('zhu').notices.listOwnNotices(zhuHome)).rows).toEqual([]);
    const { rows } = await as('qin').notices.listRelays(first);
    expect(rows).toMatchObject([{ noticeId, isExercise: true, open: 37 }]);
  });
});

describe('who knows', () => {
  it('has read it, which closes nothing where an answer is asked; then knows it, and needs it at home', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const own = { ...zhuHome, noticeId };
    await as('zhu').notices.openOwnNotice({ ...own, actionId: actionId() });
    expect(await counts(noticeId)).toMatchObject({ open: 37, reached: 0 });
    const { acknowledgeNotice } = as('zhu').notices;
    const answered = await expectSameTwice(database, acknowledgeNotice, { ...own, needsAtHome: true });
    expect(answered).toEqual({ noticeId, isClosed: true });
    expect(await counts(noticeId)).toMatchObject({ open: 36, reached: 1, needsHomeService: 1 });
    expect((await as('lin').notices.getNotice({ communityId, noticeId })).reach).toMatchObject({
      outcomes: [{ outcome: 'acknowledged', households: 1 }],
      needsAtHome: 1,
    });
    expect((await as('zhu').notices.getDueNotices(zhuHome)).due).toBe(0);
    expect((await as('zhu').notices.listOwnNotices(zhuHome)).rows).toMatchObject([
      { isDue: false, isOpened: true, needsAtHome: true },
    ]);
  });

  it('knows since it was tapped, however late a phone without signal tells it', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    clock.pass(3 * 3_600_000);
    const answer = { ...zhuHome, noticeId, needsAtHome: false, actionId: actionId() };
    await as('zhu').notices.acknowledgeNotice({ ...answer, happenedAt: '2026-11-22T02:00:00.000Z' });
    const { rows } = await as('zhu').notices.listOwnNotices(zhuHome);
    expect(rows[0]?.acknowledgedAt).toBe('2026-11-22T02:00:00.000Z');
    clock.pass(-3 * 3_600_000);
  });

  it('was told at the door or given the leaflet; a deed that comes again adds nothing', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const before = await as('qin').notices.listRelayDoors({ ...first, noticeId });
    expect(before.rows).toHaveLength(37);
    const deed = atDoor(noticeId);
    await as('qin').notices.recordTold(deed);
    await as('qin').notices.recordTold(deed);
    const after = await as('qin').notices.listRelayDoors({ ...first, noticeId });
    expect([after.rows.length, after.relay.open]).toEqual([36, 36]);
    await as('qin').notices.recordTold(
      atDoor(noticeId, { householdId: zhuHome.householdId, what: 'leafletGiven' }),
    );
    const { reach } = await as('lin').notices.getNotice({ communityId, noticeId });
    expect(reach?.outcomes.map(({ outcome }) => outcome).sort()).toEqual(['leafletGiven', 'toldInPerson']);
  });

  it('is open again when it was noted at the wrong door, also when that comes first; not after the notice has closed', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const wrong = atDoor(noticeId);
    const back = {
      ...{ ...first, noticeId, householdId: pengHome.householdId, toldId: wrong.actionId },
      ...{ happenedAt: '2026-11-22T01:05:00.000Z', device: v7(), seq: 2, actionId: actionId() },
    };
    const open = async () => (await as('qin').notices.listRelayDoors({ ...first, noticeId })).rows.length;
    await as('qin').notices.recordTold(wrong);
    const { rows } = await as('qin').notices.listToldDoors({ ...first, noticeId });
    expect(rows).toMatchObject([
      { toldId: wrong.actionId, placeLabel: '10号楼 1单元 401', byName: '秦女士' },
    ]);
    expect(await as('qin').notices.takeBackTold(back)).toMatchObject({ isClosed: false });
    await as('qin').notices.takeBackTold(back);
    expect(await open()).toBe(37);
    expect((await as('qin').notices.listToldDoors({ ...first, noticeId })).rows).toEqual([]);

    const later = atDoor(noticeId);
    await as('qin').notices.takeBackTold({ ...back, toldId: later.actionId, actionId: actionId() });
    await as('qin').notices.recordTold(later);
    expect(await open()).toBe(37);
    await as('lin').notices.cancelNotice({ communityId, noticeId, reason: '改期', actionId: actionId() });
    const late = as('qin').notices.takeBackTold({ ...back, actionId: actionId() });
    await expect(late).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' });
  });

  it('is nobody of another entrance, nor of a notice that is not theirs', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const elsewhere = as('zhao').notices.recordTold(atDoor(noticeId, entrance('1-1')));
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const none = as('zhu').notices.openOwnNotice({ ...zhuHome, noticeId: v7(), actionId: actionId() });
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as('zhao').notices.listRelayDoors({ ...entrance('1-1'), noticeId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('taking back, reminding, closing', () => {
  it('is struck through at home when it was taken back, and waits for nobody', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const taken = { communityId, noticeId, reason: '改期' };
    await expectSameTwice(database, (sent) => as('lin').notices.cancelNotice(sent), taken);
    expect(await counts(noticeId)).toMatchObject({ open: 0, settledByRule: 37 });
    expect((await as('zhu').notices.listOwnNotices(zhuHome)).rows).toMatchObject([
      { isCancelled: true, isDue: false },
    ]);
    await queueNotices(app, clock.now);
    expect(await told()).toEqual([]);
    const again = as('lin').notices.cancelNotice({ ...taken, actionId: actionId() });
    await expect(again).rejects.toMatchObject({ code: 'NOTICE_NOT_LIVE' });
  });

  it('reminds those alone whose cell is open, once in 30 minutes', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const remind = () => as('lin').notices.remindRest({ communityId, noticeId, actionId: actionId() });
    const { households } = await remind();
    expect(await told('noticeAgain')).toHaveLength(households);
    await expect(remind()).rejects.toMatchObject({ code: 'REMINDED_LATELY', details: { at: '09:30' } });
    await as('zhu').notices.acknowledgeNotice({
      ...{ ...zhuHome, noticeId, needsAtHome: false, actionId: actionId() },
    });
    clock.pass(30 * 60_000);
    expect((await remind()).households).toBe(households - 1);
    clock.pass(-30 * 60_000);
  });

  it('gets no cell more once it is over; whoever comes while it lives has one', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    await database.pool.query('delete from cells where campaign_id = $1 and household_id = $2', [
      noticeId,
      zhuHome.householdId,
    ]);
    await keepCells(app, new Date('2026-11-24T02:00:00.000Z'));
    expect(await counts(noticeId)).toMatchObject({ cells: 36 });
    await keepCells(app, clock.now);
    expect(await counts(noticeId)).toMatchObject({ cells: 37, cameLater: 1 });
  });

  it('is relayed to nobody once it is over', async () => {
    await givenNotice(as('lin'));
    await moveRelays(app, new Date('2026-11-24T02:00:00.000Z'));
    expect((await as('lin').notices.listRelays(first)).rows).toMatchObject([{ step: null }]);
  });

  it('cannot be closed while somebody was not reached', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const close = () =>
      as('lin').campaigns.closeCampaign({ communityId, campaignId: noticeId, actionId: actionId() });
    await expect(close()).rejects.toMatchObject({ code: 'CELLS_OPEN', details: { open: 37 } });
  });
});

describe('the relay', () => {
  const relayAt = async (key: string) => (await as('lin').notices.listRelays(entrance(key))).rows[0];

  it('is the captain, then staff where there is no deputy: said, and never the same step twice', async () => {
    const { noticeId } = await givenNotice(as('lin'), { audience: ofEntrances('10-1', '10-2') });
    const later = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000);
    await moveRelays(app, later(59));
    expect(await relayAt('10-1')).toMatchObject({ step: null });
    await moveRelays(app, later(60));
    await moveRelays(app, later(61));
    expect(await relayAt('10-1')).toMatchObject({
      step: 'captain',
      skipped: [],
      stepBeganAt: later(60).toISOString(),
    });
    await moveRelays(app, later(120));
    const { rows } = await as('lin').notices.listNoticeEntrances({ communityId, noticeId });
    expect(rows).toMatchObject([
      {
        placeLabel: '10号楼 1单元',
        cells: 37,
        open: 37,
        step: 'staff',
        skipped: ['deputy'],
        owners: ['秦女士'],
      },
      { placeLabel: '10号楼 2单元', cells: 37, open: 37, step: 'deputy', skipped: [] },
    ]);
    // 10-1 has 秦女士 alone, 10-2 has 沈女士 as well.
    expect(await relayAt('10-1')).toMatchObject({ step: 'staff', skipped: ['deputy'] });
    expect(await relayAt('10-2')).toMatchObject({ step: 'deputy', skipped: [] });
  });

  const saidTo = async (person: string, key: string) => {
    await drainOutbox(app, new Date(clock.now.getTime() + 3 * 3_600_000));
    const { rows } = await as(person).messages.listCaptainMessages(entrance(key));
    return rows.filter(({ kind }) => kind === 'relayYours').map(({ body }) => body);
  };
  const staffAreTold = async () => {
    await drainOutbox(app, new Date(clock.now.getTime() + 3 * 3_600_000));
    const { rows } = await as('lin').messages.listMyMessages({ communityId });
    return rows.filter(({ kind }) => kind === 'relayYours').map(({ body }) => body);
  };

  it('tells whoever holds a step that it has begun: once, of all entrances together, and staff who is not there', async () => {
    await givenNotice(as('lin'), { audience: ofEntrances('10-1', '10-2') });
    const later = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000);
    await moveRelays(app, later(60));
    await moveRelays(app, later(61));
    expect(await saidTo('qin', '10-1')).toEqual([expect.stringMatching(/10号楼 1单元等 2 个单元还有 74 户/)]);
    expect(await saidTo('shen', '10-2')).toEqual([]);
    expect(await staffAreTold()).toEqual([]);
    await moveRelays(app, later(120));
    expect(await saidTo('qin', '10-1')).toHaveLength(1);
    expect(await saidTo('shen', '10-2')).toEqual([expect.stringContaining('10号楼 2单元还有 37 户')]);
    expect(await staffAreTold()).toEqual([
      expect.stringContaining('10号楼 1单元还有 37 户没有看到，第二位楼长没有人在，轮到您'),
    ]);
  });

  it('tells nobody in a drill', async () => {
    await givenNotice(as('lin'), { isExercise: true });
    await moveRelays(app, new Date(clock.now.getTime() + 60 * 60_000));
    expect(await relayAt('10-1')).toMatchObject({ step: 'captain', isExercise: true });
    expect(await saidTo('qin', '10-1')).toEqual([]);
  });
});
