import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, pengHome, zhuHome } from '../../../../tests/support/demo';
import { counted, givenCar, givenFreeBatch } from '../../../../tests/support/given-batch';
import { givenOrder, givenPlaced } from '../../../../tests/support/given';
import { givenRound, knockOf, ofEntrances } from '../../../../tests/support/given-round';
import { givenSorted, load } from '../../../../tests/support/given-sorted';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { behind } from '../../../../tests/support/linked';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const lin = as('lin');
let campaignId = '';
beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
  const audience = ofEntrances('10-1');
  campaignId = await givenRound(lin, { kind: 'handOut', title: '爱心菜', audience });
});

const nowIso = () => clock.now.toISOString();

/** Two people have counted so many bags (and boxes) of one household's share. */
async function givenDonation(
  good: number,
  more: { name: string; measure: string; perHousehold?: number }[] = [],
) {
  const goods = [{ name: '蔬菜包', measure: '袋' }, ...more];
  const { batchId, thingIds } = await givenFreeBatch(lin, { communityId, goods, cameAt: nowIso() });
  for (const thingId of thingIds)
    for (const who of ['wang', 'he'])
      await counted(as(who), { communityId, batchId, thingId, happenedAt: nowIso() }, [good, 1]);
  return batchId;
}
const link = (batchId: string, to = campaignId) =>
  lin.doorKnocks.linkBatch({ communityId, campaignId: to, batchId, actionId: actionId() });
const goods = () => lin.doorKnocks.getHandOutGoods({ communityId, campaignId });
const fetched = (home: { householdId: string }, beyond?: boolean) =>
  as('wang').doorKnocks.recordPickUp({
    ...{ communityId, campaignId, householdId: home.householdId },
    ...(beyond === undefined ? {} : { beyond }),
    actionId: actionId(),
  });
const own = async (who: 'zhu' | 'peng' = 'zhu', home = zhuHome) =>
  (await as(who).doorKnocks.getOwnHandOuts(home)).rows;
const giveAway = (who: 'zhu' | 'peng' = 'zhu', home = zhuHome) =>
  as(who).doorKnocks.giveShareAway({ ...home, campaignId, actionId: actionId() });
const takeBack = () => as('zhu').doorKnocks.takeShareBack({ ...zhuHome, campaignId, actionId: actionId() });

describe('what there is for a hand-out', () => {
  it('is what two people have counted of its batches: the scarcest thing decides, broken ones are none', async () => {
    const batchId = await givenDonation(9, [{ name: '牛奶', measure: '盒', perHousehold: 2 }]);
    await expectSameTwice(database, (sent) => lin.doorKnocks.linkBatch(sent), {
      ...{ communityId, campaignId, batchId },
    });
    expect(await goods()).toMatchObject({ there: 4, given: 0, left: 4, beyond: 0 });
    await link(await givenDonation(3));
    expect((await goods()).there).toBe(7);
    const shares = (await goods()).linked.map(({ share }) => share).sort();
    expect(shares).toEqual(['蔬菜包 1 袋', '蔬菜包 1 袋，牛奶 2 盒']);
  });

  it('is linked as the hand-out is opened, or nothing is opened and nobody told', async () => {
    const batchId = await givenDonation(5);
    const audience = ofEntrances('10-2');
    const opened = await givenRound(lin, { kind: 'handOut', title: '第二次', audience, batchId });
    const { linked } = await lin.doorKnocks.getHandOutGoods({ communityId, campaignId: opened });
    expect(linked.map((one) => one.batchId)).toEqual([batchId]);
    const again = () => givenRound(lin, { kind: 'handOut', title: '第三次', audience, batchId });
    await expectRefusal(database, 'BATCH_TAKEN', again, { title: '第二次' });
  });

  it('is not known while something is not counted, or nothing is linked', async () => {
    expect(await goods()).toMatchObject({ there: null, left: null, linked: [] });
    const { batchId } = await givenFreeBatch(lin, { communityId, cameAt: nowIso() });
    expect((await goods()).linkable).toMatchObject([{ batchId, shares: null }]);
    await link(batchId);
    expect(await goods()).toMatchObject({ there: null, linkable: [] });
    await fetched(zhuHome);
    expect((await goods()).given).toBe(1);
  });

  it('goes to one hand-out, is free, is not void, and can be taken from it again', async () => {
    const batchId = await givenDonation(5);
    await link(batchId);
    const other = await givenRound(lin, { kind: 'handOut', title: '第二次' });
    await expectRefusal(database, 'BATCH_TAKEN', () => link(batchId, other), { title: '爱心菜' });
    const unlinking = { communityId, campaignId, batchId };
    await expectSameTwice(database, (sent) => lin.doorKnocks.unlinkBatch(sent), unlinking);
    await link(batchId, other);
    const { waveId } = await givenOrder(app);
    const purchaseId = await givenPlaced(app, waveId);
    const { batchId: bought } = await givenCar(lin, { communityId, purchaseId, cameAt: nowIso() });
    await expectRefusal(database, 'NOT_FREE_GOODS', () => link(bought));
    await expectRefusal(database, 'NOT_FOUND', () => link(v7()));
    const round = await givenRound(lin);
    await expectRefusal(database, 'NOT_A_HAND_OUT', () => link(batchId, round));
    const gone = await givenDonation(2);
    const voiding = { communityId, batchId: gone, reason: '记错了', actionId: actionId() };
    await lin.purchasing.voidBatch(voiding);
    await expectRefusal(database, 'BATCH_VOID', () => link(gone));
  });
});

describe('never more than there are', () => {
  it('is given at the station without saying so, and is said where it was', async () => {
    await link(await givenDonation(1));
    await fetched(zhuHome);
    await expectRefusal(database, 'NOTHING_LEFT', () => fetched(pengHome), { there: 1, given: 1 });
    await fetched(pengHome, true);
    expect(await goods()).toMatchObject({ there: 1, given: 2, left: 0, beyond: 1 });
  });

  it('also when two fetch the last share at the same moment', async () => {
    await link(await givenDonation(1));
    const both = await Promise.allSettled([fetched(zhuHome), fetched(pengHome)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'NOTHING_LEFT' });
  });

  it('is loaded on a run', async () => {
    await link(await givenDonation(1));
    await givenSorted(app);
    const { runId } = await lin.dispatch.createRun({ ...load('10-1'), actionId: actionId() });
    const attach = (beyond: boolean) =>
      lin.doorKnocks.attachRun({ communityId, campaignId, runId, beyond, actionId: actionId() });
    await expectRefusal(database, 'NOTHING_LEFT', () => attach(false));
    expect(await attach(true)).toMatchObject({ carried: 2 });
    expect(await goods()).toMatchObject({ there: 1, onRuns: 2, left: 0, beyond: 1 });
  });
});

describe('a household gives its share away', () => {
  it('in one tap, which closes its cell and is counted apart; and takes that back', async () => {
    await link(await givenDonation(5));
    expect(await own()).toMatchObject([{ campaignId, share: '蔬菜包 1 袋', hasGivenAway: false }]);
    const wish = { ...zhuHome, campaignId };
    await expectSameTwice(database, (sent) => as('zhu').doorKnocks.giveShareAway(sent), wish);
    expect(await own()).toMatchObject([{ hasGivenAway: true }]);
    const { counts } = await lin.campaigns.getCampaign({ communityId, campaignId });
    expect(counts).toMatchObject({ reached: 1, gaveAway: 1 });
    expect(await goods()).toMatchObject({ given: 0, gaveAway: 1, left: 5 });
    await expectSameTwice(database, (sent) => as('zhu').doorKnocks.takeShareBack(sent), wish);
    expect(await own()).toMatchObject([{ hasGivenAway: false }]);
    expect((await goods()).gaveAway).toBe(0);
    await expectRefusal(database, 'NOT_GIVEN_AWAY', takeBack);
    await fetched(zhuHome);
    expect(await own()).toEqual([]);
  });

  it('and gets none then, at the station and at the door, until it changes its mind', async () => {
    await giveAway();
    await expectRefusal(database, 'SHARE_GIVEN_AWAY', () => fetched(zhuHome));
    const tick = { ...entrance('10-1'), householdId: zhuHome.householdId };
    const knock = knockOf(campaignId, { outcome: 'received', happenedAt: nowIso() });
    await expectRefusal(database, 'SHARE_GIVEN_AWAY', () =>
      as('qin').doorKnocks.recordDoorKnock({ ...tick, ...knock }),
    );
    await takeBack();
    await fetched(zhuHome);
  });

  it('by a word that comes late and was taken back since, which takes nothing from it; what is said later counts', async () => {
    const say = (what: 'giveShareAway' | 'takeShareBack', minutes: number) =>
      as('zhu').doorKnocks[what]({
        ...{ ...zhuHome, campaignId, actionId: actionId() },
        happenedAt: new Date(Date.parse(MORNING) + minutes * 60_000).toISOString(),
      });
    const hasGivenAway = async () => (await own())[0]?.hasGivenAway;
    clock.pass(5 * 60 * 60_000);
    await say('giveShareAway', 0);
    await say('takeShareBack', 100);
    await say('giveShareAway', 60);
    expect(await hasGivenAway()).toBe(false);
    // Another phone of the home, whose clock may be behind.
    await say('giveShareAway', 95);
    expect(await hasGivenAway()).toBe(true);
    await say('takeShareBack', 110);
    await say('giveShareAway', 150);
    expect(await hasGivenAway()).toBe(true);
  });

  it('not where it has one, a run has it, there is none for it, or all is over', async () => {
    await fetched(zhuHome);
    await expectRefusal(database, 'ALREADY_RECEIVED', () => giveAway());
    const elsewhere = await givenRound(lin, { kind: 'handOut', audience: ofEntrances('1-1') });
    const asked = (id: string) =>
      as('peng').doorKnocks.giveShareAway({ ...pengHome, campaignId: id, actionId: actionId() });
    await expectRefusal(database, 'NOT_IN_ROUND', () => asked(elsewhere));
    const round = await givenRound(lin);
    await expectRefusal(database, 'NOT_A_HAND_OUT', () => asked(round));
    await database.pool.query(`update campaigns set closed_at = now(), closed_counts = '{}' where id = $1`, [
      campaignId,
    ]);
    await expectRefusal(database, 'CAMPAIGN_CLOSED', () => asked(campaignId));
  });
});

describe('labels for the parcels', () => {
  const print = (entranceIds?: string[]) =>
    lin.doorKnocks.printShareLabels({
      ...{ communityId, campaignId },
      ...(entranceIds && { entranceIds }),
      actionId: actionId(),
    });
  const page = async () => {
    const file = await behind(app, (await print()).path);
    return file?.kind === 'page' ? file.html : '';
  };

  it('name building, entrance, room, the first character of the name, and which parcel of how many', async () => {
    await link(await givenDonation(50, [{ name: '牛奶', measure: '盒', perHousehold: 2 }]));
    const before = await page();
    expect(before).toMatch(/10号楼1单元<\/span><span>朱/);
    expect(before).toMatch(/502/);
    expect(before).toContain('蔬菜包 1 袋');
    expect(before).toContain('牛奶 2 盒');
    expect(before).toContain('2/2');
    expect(before).not.toContain('朱先生');
    await fetched(zhuHome);
    expect(await page()).not.toMatch(/<span>朱<\/span>/);
  });

  it('are not printed where nobody waits', async () => {
    const { entranceId } = entrance('1-1');
    await expectRefusal(database, 'NOTHING_TO_LABEL', () => print([entranceId]));
  });
});
