import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, zhuHome } from '../../../../tests/support/demo';
import { givenNotice } from '../../../../tests/support/given-notice';
import { givenQuietDay } from '../../../../tests/support/state';
import { demoId } from '../../../demo';
import { drainOutbox, queueNotices } from '../../../jobs';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
const { notices } = as('lin');
const buildings = ['9', '10'].map((no) => demoId(`building ${no}`));
const audience = { anyOf: [[{ by: 'building' as const, buildingIds: buildings }]], except: [] };
const callUp = { kind: 'callUp' as const, what: '检测', bring: '身份证' };
const planOf = (over: object = {}) => ({
  startsAt: '2026-11-22T23:00:00.000Z',
  pace: { by: 'people' as const, minutes: 15, people: 60 },
  places: [
    { name: '东门', buildingIds: buildings.slice(1) },
    { name: '西门', buildingIds: buildings.slice(0, 1) },
  ],
  atHomeCare: ['bedridden' as const],
  ...over,
});

const givenPlanned = async (over: object = {}) => {
  const { noticeId } = await givenNotice(as('lin'), { audience, facts: callUp, title: '明早检测' });
  const at = { communityId, noticeId };
  await notices.planCallUp({ ...at, plan: planOf(over), actionId: actionId() });
  return { at, ...(await notices.getCallUp(at)) };
};
const ownTurn = async () => (await as('zhu').notices.getOwnTurns(zhuHome)).rows[0];
const told = async () => {
  await drainOutbox(app, clock.now);
  const { rows } = await as('zhu').messages.listMessages(zhuHome);
  return rows.filter(({ kind }) => kind === 'turnGiven').map(({ body }) => body);
};

beforeEach(() => givenQuietDay(database));

describe('turns', () => {
  it('are previewed as they are planned, each household in one, empty homes in none', async () => {
    const preview = await notices.previewCallUp({ communityId, audience, plan: planOf() });
    const { slots, atHome } = await givenPlanned();
    expect(slots.map(({ label, households, people }) => ({ label, households, people }))).toEqual(
      preview.slots.map(({ label, households, people }) => ({ label, households, people })),
    );
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from doors where building_id = any($1) and ended_at is null and not is_vacant`,
      [buildings],
    );
    expect(slots.reduce((sum, { households }) => sum + households, 0) + atHome).toBe(rows[0]?.n);
    expect(slots.every(({ people, households }) => people <= 60 || households === 1)).toBe(true);
    expect(new Set(slots.filter(({ position }) => position === 0).map(({ startsAt }) => startsAt)).size).toBe(
      1,
    );
  });

  it('are refused where a building stands nowhere, for another kind, in the past', async () => {
    const { noticeId } = await givenNotice(as('lin'), { audience, facts: callUp });
    const plan = (over: object) =>
      notices.planCallUp({ communityId, noticeId, plan: planOf(over), actionId: actionId() });
    const places = [{ name: '东门', buildingIds: buildings.slice(1) }];
    await expect(plan({ places })).rejects.toMatchObject({ code: 'BUILDINGS_UNPLACED' });
    await expect(plan({ startsAt: '2026-11-22T01:00:00.000Z' })).rejects.toMatchObject({
      code: 'DEADLINE_PASSED',
    });
    const other = await givenNotice(as('lin'), { title: '别的事' });
    const wrong = { communityId, noticeId: other.noticeId, plan: planOf(), actionId: actionId() };
    await expect(notices.planCallUp(wrong)).rejects.toMatchObject({ code: 'NOT_A_CALL_UP' });
  });

  it('are told to those who have them, and again when another order moves their hour', async () => {
    const { at, slots } = await givenPlanned();
    const first = await ownTurn();
    expect(first).toMatchObject({ title: '明早检测', slot: { place: '东门' }, nowCalling: null });
    expect(await told()).toHaveLength(1);
    const east = slots.filter(({ place }) => place === '东门').map(({ id }) => id);
    const turned = { ...at, place: '东门', slotIds: [...east].reverse() };
    await notices.reorderSlots({ ...turned, actionId: actionId() });
    const after = (await notices.getCallUp(at)).slots.filter(({ place }) => place === '东门');
    expect(after.map(({ id }) => id)).toEqual([...east].reverse());
    expect(after.every((slot, index) => index === 0 || after[index - 1]?.endsAt === slot.startsAt)).toBe(
      true,
    );
    const moved = (await ownTurn())?.slot?.startsAt !== first?.slot?.startsAt;
    expect(await told()).toHaveLength(moved ? 2 : 1);
    const part = notices.reorderSlots({ ...turned, slotIds: east.slice(1), actionId: actionId() });
    await expect(part).rejects.toMatchObject({ code: 'SLOTS_CHANGED' });
  });
});

it('give a household that came later the last turn of its building', async () => {
  const { at } = await givenPlanned();
  await database.pool.query('delete from notice_turns where household_id = $1', [zhuHome.householdId]);
  expect(await ownTurn()).toBeUndefined();
  await queueNotices(app, clock.now);
  const { slots } = await notices.getCallUp(at);
  const last = slots.filter(({ place }) => place === '东门').at(-1);
  expect((await ownTurn())?.slot?.label).toBe(last?.label);
});

describe('calling', () => {
  it('is offered to whoever helps, with how many are left', async () => {
    const { at, slots } = await givenPlanned();
    const { rows } = await as('wang').notices.listCallUps({ communityId });
    expect(rows).toMatchObject([{ noticeId: at.noticeId, title: '明早检测', left: slots.length }]);
  });

  it('goes on by one tap, two at once call one, and the last is taken back', async () => {
    const { at, slots } = await givenPlanned();
    const [first] = slots.filter(({ place }) => place === '东门');
    const call = (after: string | null) =>
      as('wang').notices.callSlot({ ...at, place: '东门', after, actionId: actionId() });
    const both = await Promise.allSettled([call(null), call(null)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await ownTurn())?.nowCalling).toBe(first?.label);
    const again = { ...at, plan: planOf(), actionId: actionId() };
    await expect(notices.planCallUp(again)).rejects.toMatchObject({ code: 'CALL_UP_BEGUN' });
    await as('wang').notices.uncallSlot({ ...at, slotId: first?.id ?? '', actionId: actionId() });
    expect((await ownTurn())?.nowCalling).toBeNull();
    const stale = call(first?.id ?? '');
    await expect(stale).rejects.toMatchObject({ code: 'SLOTS_CHANGED' });
  });

  it('ends when everybody was called', async () => {
    const { at } = await givenPlanned({ pace: { by: 'building', minutes: 60 } });
    const call = (after: string | null) =>
      notices.callSlot({ ...at, place: '西门', after, actionId: actionId() });
    const { slotId } = await call(null);
    await expect(call(slotId)).rejects.toMatchObject({ code: 'NOBODY_LEFT' });
  });
});

describe('another time', () => {
  const ask = (noticeId: string, over: object = {}) =>
    as('zhu').notices.askForSlot({
      ...{ ...zhuHome, noticeId, wish: 'later' as const, reason: '老人早上走不动', actionId: actionId() },
      ...over,
    });

  it('is asked for with a reason and given by staff; told, and then settled', async () => {
    const { at, slots } = await givenPlanned();
    await ask(at.noticeId, { wish: 'earlier' });
    await ask(at.noticeId);
    const wishes = async () => (await notices.listTurns({ ...at, which: { by: 'wishes' } })).rows;
    expect(await wishes()).toMatchObject([{ wish: { wish: 'later', reason: '老人早上走不动' } }]);
    const last = slots.filter(({ place }) => place === '西门').at(-1);
    const moved = { ...zhuHome, noticeId: at.noticeId, slotId: last?.id ?? null };
    await notices.moveTurn({ ...moved, actionId: actionId() });
    expect(await ownTurn()).toMatchObject({ slot: { label: last?.label }, wish: { isOpen: false } });
    expect(await wishes()).toEqual([]);
    await notices.moveTurn({ ...moved, slotId: null, actionId: actionId() });
    expect(await ownTurn()).toMatchObject({ slot: null });
    await drainOutbox(app, clock.now);
    const { rows: messages } = await as('zhu').messages.listMessages(zhuHome);
    expect(messages.some(({ kind }) => kind === 'turnAtHome')).toBe(true);
    expect((await notices.listTurns({ ...at, which: { by: 'atHome' } })).rows.length).toBeGreaterThan(0);
  });

  it('is declined with a word that the household reads; not asked for when the turn has come', async () => {
    const { at, slots } = await givenPlanned({ pace: { by: 'building', minutes: 60 } });
    await ask(at.noticeId);
    const declined = { ...zhuHome, noticeId: at.noticeId, answer: '人已经满了' };
    await notices.declineSlotWish({ ...declined, actionId: actionId() });
    expect((await ownTurn())?.wish).toEqual({ wish: 'later', isOpen: false, answer: '人已经满了' });
    const twice = notices.declineSlotWish({ ...declined, actionId: actionId() });
    await expect(twice).rejects.toMatchObject({ code: 'NO_OPEN_WISH' });
    await notices.callSlot({ ...at, place: '东门', after: null, actionId: actionId() });
    await expect(ask(at.noticeId)).rejects.toMatchObject({ code: 'SLOT_CALLED' });
    const slotId = slots[0]?.id ?? null;
    const late = notices.moveTurn({ ...zhuHome, noticeId: at.noticeId, slotId, actionId: actionId() });
    await expect(late).rejects.toMatchObject({ code: 'SLOT_CALLED' });
  });
});
