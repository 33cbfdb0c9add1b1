import { beforeEach, describe, expect, it } from 'vitest';
import { reconcile } from '../../../../backend/reconcile';
import { takeHandOuts } from '../../../../backend/jobs/take-hand-outs';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenRound, knockOf } from '../../../../tests/support/given-round';
import { givenSorted, load } from '../../../../tests/support/given-sorted';
import { givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const { as, app, clock, ...rest } = givenApp(database);
const { campaigns, doorKnocks, dispatch } = as('lin');
const MINUTE = 60_000;

const own = (place: { householdId: string }, campaignId: string) => ({
  ...{ communityId, campaignId, householdId: place.householdId },
  actionId: actionId(),
});
const tick = (campaignId: string, place: { householdId: string }) =>
  as('qin').doorKnocks.recordDoorKnock({
    ...{ ...entrance('10-1'), householdId: place.householdId },
    ...knockOf(campaignId, { outcome: 'received', happenedAt: clock.now.toISOString() }),
  });
const fetched = (campaignId: string, place: { householdId: string }, by = 'wang') =>
  as(by).doorKnocks.recordPickUp(own(place, campaignId));
const attach = (campaignId: string, runId: string) =>
  doorKnocks.attachRun({ communityId, campaignId, runId, actionId: actionId() });
const handOut = () => givenRound(as('lin'), { kind: 'handOut', title: '政府发的菜' });
const doorOf = async (campaignId: string, place: { householdId: string }) => {
  const text = place.householdId === zhuHome.householdId ? '10-1-502' : '10-1-401';
  const { rows } = await as('wang').doorKnocks.findPickUpDoors({ communityId, campaignId, text });
  return rows.find(({ householdId }) => householdId === place.householdId);
};

/** A run that stops at 502 and 401 of 10-1; nobody has taken it yet. */
async function givenLoaded(): Promise<string> {
  await givenSorted({ as, app, clock, ...rest });
  return (await dispatch.createRun({ ...load('10-1'), actionId: actionId() })).runId;
}

async function leave(runId: string) {
  await as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
  await as('wang').dispatch.departRun({ communityId, runId, actionId: actionId() });
}

async function confirm(runId: string, place: { householdId: string }, outcome: 'handedOver' | 'noAnswer') {
  const { dropOffs } = await as('wang').dispatch.getRun({ communityId, runId });
  const dropOffId = dropOffs.find(({ householdId }) => householdId === place.householdId)?.id ?? '';
  const at = { communityId, dropOffId, outcome, happenedAt: clock.now.toISOString() };
  await as('wang').dispatch.confirmDropOff({ ...at, actionId: actionId() });
  return dropOffId;
}

async function settle() {
  clock.pass(2 * MINUTE);
  await Promise.all([takeHandOuts(app, clock.now), takeHandOuts(app, clock.now)]);
}

const givenMorning = async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
};
beforeEach(givenMorning);

describe('a share that is fetched at the station', () => {
  it('is handed out once, to whom it is meant, whoever stands there; the list of rooms says how it went', async () => {
    const campaignId = await handOut();
    expect((await as('wang').doorKnocks.listHandOuts({ communityId })).rows).toMatchObject([
      { campaignId, title: '政府发的菜' },
    ]);
    await fetched(campaignId, zhuHome);
    await expect(fetched(campaignId, zhuHome, 'lin')).rejects.toMatchObject({
      code: 'ALREADY_RECEIVED',
      details: { way: '在领取点领的' },
    });
    await expect(tick(campaignId, zhuHome)).rejects.toMatchObject({ code: 'ALREADY_RECEIVED' });
    expect(await doorOf(campaignId, zhuHome)).toMatchObject({
      isClosed: true,
      way: 'pickUp',
      placeLabel: '10号楼 1单元 502',
    });
    await expect(fetched(campaignId, home('10-2-603'))).rejects.toMatchObject({ code: 'NOT_IN_ROUND' });
  });

  it('is one when ten hand it out at once', async () => {
    const campaignId = await handOut();
    const tries = Array.from({ length: 10 }, (_, at) =>
      at % 2 === 0 ? fetched(campaignId, zhuHome) : tick(campaignId, zhuHome),
    );
    const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is of a hand-out only', async () => {
    const round = await givenRound(as('lin'));
    await expect(fetched(round, zhuHome)).rejects.toMatchObject({ code: 'NOT_A_HAND_OUT' });
  });
});

describe('a share that a run carries', () => {
  it('closes its cell by what the volunteer records at the door, once it cannot be taken back', async () => {
    const [campaignId, runId] = [await handOut(), await givenLoaded()];
    expect(await attach(campaignId, runId)).toMatchObject({ carried: 2, already: 0 });
    await leave(runId);
    await confirm(runId, zhuHome, 'handedOver');
    await takeHandOuts(app, clock.now);
    expect(await doorOf(campaignId, zhuHome)).toMatchObject({ isClosed: false });
    await settle();
    expect(await doorOf(campaignId, zhuHome)).toMatchObject({
      isClosed: true,
      outcome: 'received',
      way: 'run',
    });
    const { rows } = await doorKnocks.listDoorKnocks({ ...zhuHome, campaignId });
    expect(rows).toMatchObject([{ byName: '王师傅', way: 'run', stands: true }]);
    expect((await doorKnocks.listHandOutRuns({ communityId, campaignId })).rows).toMatchObject([
      { runId, state: 'departed', carried: 2, given: 1, mayAttach: false, mayDetach: false },
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is taken by no other way while it is on the run, nor after it was given there', async () => {
    const [campaignId, runId] = [await handOut(), await givenLoaded()];
    await attach(campaignId, runId);
    await expect(tick(campaignId, zhuHome)).rejects.toMatchObject({ code: 'SHARE_ON_RUN' });
    await expect(fetched(campaignId, zhuHome)).rejects.toMatchObject({ code: 'SHARE_ON_RUN' });
    expect(await doorOf(campaignId, zhuHome)).toMatchObject({ isOnRun: true });
    await leave(runId);
    await confirm(runId, zhuHome, 'handedOver');
    await expect(fetched(campaignId, zhuHome)).rejects.toMatchObject({
      code: 'ALREADY_RECEIVED',
      details: { way: '跟着配送送到' },
    });
    await settle();
    await expect(tick(campaignId, zhuHome)).rejects.toMatchObject({ code: 'ALREADY_RECEIVED' });
  });

  it('can be fetched when nobody opened, or when the run ended without it', async () => {
    const [campaignId, runId] = [await handOut(), await givenLoaded()];
    await attach(campaignId, runId);
    await leave(runId);
    await confirm(runId, zhuHome, 'noAnswer');
    await fetched(campaignId, zhuHome);
    await expect(fetched(campaignId, pengHome)).rejects.toMatchObject({ code: 'SHARE_ON_RUN' });
    await as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await fetched(campaignId, pengHome);
    await settle();
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('whose door is taken back within the minute is still the run’s', async () => {
    const [campaignId, runId] = [await handOut(), await givenLoaded()];
    await attach(campaignId, runId);
    await leave(runId);
    const dropOffId = await confirm(runId, zhuHome, 'handedOver');
    await as('wang').dispatch.undoDropOff({ communityId, dropOffIds: [dropOffId], actionId: actionId() });
    await settle();
    expect(await doorOf(campaignId, zhuHome)).toMatchObject({ isClosed: false, isOnRun: true });
  });

  it('is loaded for nobody who has theirs, and for nobody twice', async () => {
    const [campaignId, runId] = [await handOut(), await givenLoaded()];
    await fetched(campaignId, zhuHome);
    expect(await attach(campaignId, runId)).toMatchObject({ carried: 1, already: 1 });
    expect(await attach(campaignId, runId)).toMatchObject({ carried: 1, already: 1 });
    await leave(runId);
    await confirm(runId, zhuHome, 'handedOver');
    await settle();
    const { rows } = await doorKnocks.listDoorKnocks({ ...zhuHome, campaignId });
    expect(rows).toHaveLength(1);
    const everybody = await handOut();
    await expect(attach(everybody, runId)).rejects.toMatchObject({ code: 'RUN_TOO_LATE_FOR_SHARES' });
  });

  it('comes off a run that has not left', async () => {
    const [campaignId, runId] = [await handOut(), await givenLoaded()];
    const detach = () => doorKnocks.detachRun({ communityId, campaignId, runId, actionId: actionId() });
    await attach(campaignId, runId);
    expect(await detach()).toEqual({ runId, households: 2 });
    await fetched(campaignId, zhuHome);
    await fetched(campaignId, pengHome);
    await expect(attach(campaignId, runId)).rejects.toMatchObject({ code: 'NOTHING_TO_CARRY' });
    await leave(runId);
    await expect(detach()).rejects.toMatchObject({ code: 'RUN_TOO_LATE_FOR_SHARES' });
  });

  it('is never given twice, however attaching and handing out race', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await givenMorning();
      const [campaignId, runId] = [await handOut(), await givenLoaded()];
      await Promise.allSettled([
        fetched(campaignId, zhuHome),
        attach(campaignId, runId),
        tick(campaignId, pengHome),
        tick(campaignId, zhuHome),
        fetched(campaignId, pengHome),
      ]);
      await leave(runId);
      for (const place of [zhuHome, pengHome]) await confirm(runId, place, 'handedOver');
      await Promise.allSettled([settle(), fetched(campaignId, zhuHome), tick(campaignId, pengHome)]);
      for (const place of [zhuHome, pengHome]) {
        const { rows } = await doorKnocks.listDoorKnocks({ ...place, campaignId });
        expect(rows, `turn ${turn}`).toHaveLength(1);
        expect(await doorOf(campaignId, place)).toMatchObject({ isClosed: true, outcome: 'received' });
      }
      expect(await reconcile(database.db)).toEqual([]);
    }
  });

  it('which staff void can be given another way', async () => {
    const [campaignId, runId] = [await handOut(), await givenLoaded()];
    await attach(campaignId, runId);
    await leave(runId);
    await confirm(runId, zhuHome, 'handedOver');
    await settle();
    const { accountId } = await as('wang').org.getMe({});
    const batch = { communityId, campaignId, accountId, since: null, entranceId: null };
    await doorKnocks.voidKnocks({ ...batch, actionId: actionId() });
    await settle();
    expect(await doorOf(campaignId, zhuHome)).toMatchObject({ isClosed: false });
    await fetched(campaignId, zhuHome);
    expect((await campaigns.getCampaign({ communityId, campaignId })).counts.reached).toBe(1);
  });
});
