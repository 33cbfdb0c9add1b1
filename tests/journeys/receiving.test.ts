import { expect } from 'vitest';
import { actionId, type Api } from '../support/app';
import { communityId, eggs, evening, market, noon, pengHome, potatoes, zhuHome } from '../support/demo';
import { counted, givenCar, givenFreeBatch } from '../support/given-batch';
import { givenRound, ofEntrances } from '../support/given-round';
import { overEachWay, type Hands } from './each-way';

/** 朱先生 orders two trays of eggs, 彭女士 three bags of potatoes; the market is told at noon. */
async function givenPlaced(as: Hands, setClock: (iso: string) => void): Promise<string> {
  const lines = { zhu: [{ productId: eggs, quantity: 2 }], peng: [{ productId: potatoes, quantity: 3 }] };
  const waveId = (await as('zhu').orders.getCatalogue(zhuHome)).wave?.id ?? '';
  await as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines: lines.zhu, actionId: actionId() });
  await as('peng').orders.placeOrder({ ...pengHome, waveId, lines: lines.peng, actionId: actionId() });
  setClock(noon);
  const share = { communityId, waveId, supplierId: market, arrivesAt: evening, actionId: actionId() };
  return (await as('lin').purchasing.markPlaced(share)).purchaseId;
}

const counting = (batchId: string) => (person: Api, thingId: string, pieces: [number, number?, number?]) =>
  counted(person, { communityId, batchId, thingId, happenedAt: noon }, pieces);

overEachWay(
  'two count a purchase in two cars differently, and an unopened line is not closed',
  async (way) => {
    const { as, clock } = way;
    const purchaseId = await givenPlaced(as, (iso) => clock.set(iso));
    const { purchasing: lin } = as('lin');
    const car = () => givenCar(as('lin'), { communityId, purchaseId, cameAt: noon });
    const [first, second] = [await car(), await car()];
    const inFirst = counting(first.batchId);
    await inFirst(as('wang'), eggs, [2]);
    expect(await inFirst(as('he'), eggs, [1, 1])).toMatchObject({ state: 'differs' });
    for (const who of ['wang', 'he']) await inFirst(as(who), potatoes, [1]);
    for (const who of ['wang', 'he']) await counting(second.batchId)(as(who), potatoes, [1, 0, 0]);

    const line = (productId: string, came: number, damaged = 0) => ({ productId, came, damaged });
    const close = (lines: Parameters<typeof lin.recordReceipt>[0]['lines']) =>
      lin.recordReceipt({ communityId, purchaseId, lines, actionId: actionId() });
    const missing = { ...line(potatoes, 2), reason: 'notDelivered' as const };
    await expect(close([line(eggs, 2), missing])).rejects.toMatchObject({ code: 'COUNT_OPEN' });
    const words = { good: 1, damaged: 1, spoiled: 0, reason: '一起又数了一遍' };
    const thing = { communityId, batchId: first.batchId, thingId: eggs };
    await lin.settleCount({ ...thing, ...words, actionId: actionId() });
    const { rows } = await lin.getReceiptDraft({ communityId, purchaseId });
    expect(rows.map(({ productId, counted: n }) => [productId, n])).toEqual([
      [potatoes, { good: 2, damaged: 0, spoiled: 0 }],
      [eggs, { good: 1, damaged: 1, spoiled: 0 }],
    ]);
    // Somebody opened the eggs; nobody the potatoes, of which a bag is missing.
    const broken = { ...line(eggs, 1, 1), reason: 'brokenOnTheWay' as const };
    await expect(close([broken, line(potatoes, 2)])).rejects.toMatchObject({ code: 'NO_REASON' });
    expect(await close([broken, missing])).toMatchObject({ came: 3, damaged: 1, short: 1, households: 2 });
  },
);

overEachWay(
  'a donation goes once to each household, and one gives its share away',
  async ({ as, clock, runJobs }) => {
    const audience = ofEntrances('10-1');
    const campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '爱心菜', audience });
    const cameAt = clock.now.toISOString();
    const { batchId, thingIds } = await givenFreeBatch(as('lin'), { communityId, cameAt });
    for (const who of ['wang', 'he'])
      await counted(as(who), { communityId, batchId, thingId: thingIds[0] ?? '', happenedAt: cameAt }, [1]);
    await as('lin').doorKnocks.linkBatch({ communityId, campaignId, batchId, actionId: actionId() });
    await as('zhu').doorKnocks.giveShareAway({ ...zhuHome, campaignId, actionId: actionId() });
    const fetch = (home: { householdId: string }) =>
      as('wang').doorKnocks.recordPickUp({
        ...{ communityId, campaignId, householdId: home.householdId },
        actionId: actionId(),
      });
    await expect(fetch(zhuHome)).rejects.toMatchObject({ code: 'SHARE_GIVEN_AWAY' });
    await fetch(pengHome);
    await expect(fetch(pengHome)).rejects.toMatchObject({ code: 'ALREADY_RECEIVED' });
    await runJobs();
    const goods = await as('lin').doorKnocks.getHandOutGoods({ communityId, campaignId });
    expect(goods).toMatchObject({ there: 1, given: 1, gaveAway: 1, left: 0, beyond: 0 });
    await as('zhu').doorKnocks.takeShareBack({ ...zhuHome, campaignId, actionId: actionId() });
    await expect(fetch(zhuHome)).rejects.toMatchObject({ code: 'NOTHING_LEFT' });
  },
);

overEachWay('hands are called for, and two volunteers answer', async ({ as, clock, runJobs }) => {
  const startsAt = new Date(clock.now.getTime() + 30 * 60_000).toISOString();
  const call = { communityId, place: '东门', startsAt, people: 1, note: '' };
  const { callId } = await as('lin').purchasing.callHands({ ...call, actionId: actionId() });
  await runJobs();
  const { rows: told } = await as('he').messages.listMyMessages({ communityId });
  expect(told.map(({ kind }) => kind)).toContain('handsCalled');
  const answer = (who: string, says: 'coming' | 'notComing') =>
    as(who).purchasing.answerHandCall({ communityId, callId, says, actionId: actionId() });
  expect(await answer('wang', 'coming')).toMatchObject({ missing: 0, over: 0 });
  expect(await answer('he', 'coming')).toMatchObject({ missing: 0, over: 1 });
  await answer('he', 'notComing');
  await as('lin').purchasing.cancelHandCall({ communityId, callId, actionId: actionId() });
  await runJobs();
  const kindsOf = async (who: string) =>
    (await as(who).messages.listMyMessages({ communityId })).rows.map(({ kind }) => kind);
  expect(await kindsOf('wang')).toContain('handsCancelled');
  expect(await kindsOf('he')).not.toContain('handsCancelled');
});
