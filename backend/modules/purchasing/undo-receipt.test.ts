import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp, MORNING } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs, entranceIdsOf, pengHome, zhuHome } from '../../../tests/support/demo';
import { givenOrder, givenPlaced } from '../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
const app = givenApp(database);
const lin = app.as('lin').purchasing;
const entranceIds = entranceIdsOf('10-1');
beforeEach(async () => {
  await givenQuietDay(database);
  app.clock.set(MORNING);
});

/** 朱 two boxes, then 彭 two, all placed. */
async function givenPurchase() {
  const { waveId } = await givenOrder(app);
  app.clock.pass(1000);
  await givenOrder(app, { by: 'peng', at: pengHome });
  return { waveId, purchase: { communityId, purchaseId: await givenPlaced(app, waveId) } };
}

const linesOf = (came: number, damaged = 0) => [
  { productId: eggs, came, damaged, reason: 'notDelivered' as const },
];

async function given(came: number) {
  const { waveId, purchase } = await givenPurchase();
  await lin.recordReceipt({ ...purchase, lines: linesOf(came), actionId: actionId() });
  return { waveId, purchase };
}

const placesOf = async (waveId: string) => (await lin.getDesk({ communityId, waveId })).wave.places;

async function told(who: 'zhu' | 'peng'): Promise<string[]> {
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as(who).messages.listMessages(who === 'zhu' ? zhuHome : pengHome);
  return rows.map(({ kind }) => kind).filter((kind) => /^(goods|receipt)/.test(kind));
}

const sort = () => app.as('gao').dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
const undo = (purchase: { communityId: string; purchaseId: string }) =>
  lin.undoReceipt({ ...purchase, actionId: actionId() });

describe('before a count takes effect', () => {
  it('names who gets less and what they do not pay for, and writes nothing', async () => {
    const { waveId, purchase } = await givenPurchase();
    const before = await placesOf(waveId);
    const seen = await lin.previewReceipt({ ...purchase, lines: linesOf(2, 1) });
    expect(seen).toEqual({
      households: 1,
      fen: 4800,
      rules: [{ rule: 'inOrderOfOrdering', seed: null, products: ['鸡蛋 30枚'] }],
      asked: [],
      rows: [
        {
          householdId: pengHome.householdId,
          placeLabel: '10号楼 1单元 401',
          householderName: '彭**',
          what: '鸡蛋 30枚 缺 1 板、坏 1 板',
          fen: 4800,
        },
      ],
    });
    expect(await placesOf(waveId)).toEqual(before);
    const done = await lin.recordReceipt({ ...purchase, lines: linesOf(2, 1), actionId: actionId() });
    expect(done.households).toBe(seen.households);
  });

  it('refuses what recording would refuse', async () => {
    const { purchase } = await givenPurchase();
    const look = (lines: ReturnType<typeof linesOf>) => () => lin.previewReceipt({ ...purchase, lines });
    await expect(look(linesOf(5))()).rejects.toMatchObject({ code: 'MORE_THAN_ORDERED' });
    const other = { communityId, purchaseId: v7(), lines: linesOf(1) };
    await expect(lin.previewReceipt(other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a count that is taken back', () => {
  it('leaves every piece placed again, and is counted anew', async () => {
    const { waveId, purchase } = await given(3);
    expect((await lin.getDesk({ communityId, waveId })).suppliers[0]?.purchase?.canUndo).toBe(true);
    const answer = await expectSameTwice(database, lin.undoReceipt, purchase);
    expect(answer).toEqual({ purchaseId: purchase.purchaseId, corrected: 0 });
    expect(await placesOf(waveId)).toMatchObject({ placed: 4, received: 0, lacking: 0 });
    expect(await reconcile(database.db)).toEqual([]);
    await lin.recordReceipt({ ...purchase, lines: linesOf(4), actionId: actionId() });
    expect(await placesOf(waveId)).toMatchObject({ placed: 0, received: 4, lacking: 0 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('tells nobody within its minute, and afterwards only the count that stands', async () => {
    const { purchase } = await given(2);
    app.clock.pass(30_000);
    await undo(purchase);
    await lin.recordReceipt({ ...purchase, lines: linesOf(4), actionId: actionId() });
    expect(await told('peng')).toEqual([]);
    app.clock.pass(61_000);
    expect(await told('peng')).toEqual(['goodsArrived']);
  });

  it('tells those who have heard of it that it is counted anew', async () => {
    const { purchase } = await given(2);
    app.clock.pass(61_000);
    expect(await told('peng')).toEqual(['goodsShort']);
    expect((await undo(purchase)).corrected).toBe(2);
    expect((await told('peng')).sort()).toEqual(['goodsShort', 'receiptUndone']);
    expect((await told('zhu')).sort()).toEqual(['goodsArrived', 'receiptUndone']);
  });

  it('is refused once sorting has begun, and when nothing has come', async () => {
    const { waveId, purchase } = await given(4);
    await sort();
    await expectRefusal(database, 'SORTING_BEGUN', () => undo(purchase));
    expect((await lin.getDesk({ communityId, waveId })).suppliers[0]?.purchase?.canUndo).toBe(false);
    await expectRefusal(database, 'NOT_FOUND', () => undo({ communityId, purchaseId: v7() }));
  });

  it('is refused when nothing has come yet', async () => {
    const { purchase } = await givenPurchase();
    await expectRefusal(database, 'NOT_ARRIVED', () => undo(purchase));
  });

  it('meets the packers one after the other: either it is undone or it is sorted, never half', async () => {
    for (let round = 0; round < 6; round += 1) {
      await givenQuietDay(database);
      app.clock.set(MORNING);
      const { waveId, purchase } = await given(4);
      const both = await Promise.allSettled(round % 2 ? [undo(purchase), sort()] : [sort(), undo(purchase)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const { placed, sorted } = await placesOf(waveId);
      expect([
        [4, 0],
        [0, 4],
      ]).toContainEqual([placed, sorted]);
      expect(await reconcile(database.db)).toEqual([]);
    }
  });

  it('is taken back once when two of the staff do it at the same moment', async () => {
    const { waveId, purchase } = await given(3);
    const gao = app.as('gao').purchasing.undoReceipt({ ...purchase, actionId: actionId() });
    const both = await Promise.allSettled([undo(purchase), gao]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await placesOf(waveId)).toMatchObject({ placed: 4 });
    expect(await reconcile(database.db)).toEqual([]);
  });
});
