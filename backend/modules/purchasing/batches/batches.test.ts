import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, pengHome, potatoes } from '../../../../tests/support/demo';
import { givenOrder, givenPlaced } from '../../../../tests/support/given';
import { counted, givenCar, givenFreeBatch } from '../../../../tests/support/given-batch';
import { givenRound, ofEntrances } from '../../../../tests/support/given-round';
import { jpeg } from '../../../../tests/support/pictures';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const lin = as('lin').purchasing;
beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const nowIso = () => clock.now.toISOString();

/** Two boxes of eggs and three bags of potatoes are ordered and placed. */
async function givenPurchase() {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: potatoes, quantity: 3 }] });
  return givenPlaced(app, waveId);
}
const car = (purchaseId: string) => givenCar(as('lin'), { communityId, purchaseId, cameAt: nowIso() });
const countBy = (who: string, batchId: string, thingId: string, pieces: [number, number?, number?]) =>
  counted(as(who), { communityId, batchId, thingId, happenedAt: nowIso() }, pieces);
const thingsSeenBy = async (who: 'lin' | 'gao', batchId: string) =>
  (await as(who).purchasing.getBatch({ communityId, batchId })).rows;
const sheetOf = async (who: string, batchId: string, thingId: string) =>
  (await as(who).purchasing.getCountSheet({ communityId, batchId })).rows.find(
    (row) => row.thingId === thingId,
  );

describe('a batch', () => {
  it('is numbered per day of Beijing, whatever it is; a purchase may come in two cars', async () => {
    const purchaseId = await givenPurchase();
    const goods = [{ name: '大米', measure: '袋' }];
    const what = { source: 'government' as const, name: '区里', goods };
    const input = { communityId, what, cameAt: nowIso() };
    const first = await expectSameTwice(database, (sent) => lin.createBatch(sent), input);
    await car(purchaseId);
    await car(purchaseId);
    expect(first.number).toBe(1);
    // 23:59 in Beijing is another day than 00:01.
    clock.set('2026-11-22T16:01:00.000Z');
    await givenFreeBatch(as('lin'), { communityId, cameAt: nowIso() });
    const { rows } = await lin.listBatches({ communityId });
    expect(rows.map(({ day, number, source }) => [day, number, source])).toEqual([
      ['2026-11-23', 1, 'donation'],
      ['2026-11-22', 3, 'purchase'],
      ['2026-11-22', 2, 'purchase'],
      ['2026-11-22', 1, 'government'],
    ]);
    const ofPurchase = await lin.listBatches({ communityId, purchaseId });
    expect(ofPurchase.rows.map(({ number, things, supplierName }) => [number, things, supplierName])).toEqual(
      [
        [3, 2, '惠民保供超市（示例）'],
        [2, 2, '惠民保供超市（示例）'],
      ],
    );
  });

  it('has a picture that those who work there see, and no household, also in a list', async () => {
    const { batchId } = await givenFreeBatch(as('lin'), { communityId });
    const pictureId = v7();
    const source = { base64: jpeg().toString('base64') };
    await as('lin').files.addCommunityPicture({ communityId, pictureId, source, actionId: actionId() });
    await expectSameTwice(database, lin.pictureBatch, { communityId, batchId, pictureId });
    expect((await lin.getBatch({ communityId, batchId })).pictureId).toBe(pictureId);
    for (const who of ['lin', 'wang'])
      expect((await as(who).files.getCommunityPicture({ communityId, pictureId })).address).toContain('/');
    await expect(as('peng').files.getPicture({ ...pengHome, pictureId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await as('peng').files.getThumbnails({ ...pengHome, pictureIds: [pictureId] })).rows).toEqual([]);
    await expectRefusal(database, 'PICTURE_ELSEWHERE', () =>
      lin.pictureBatch({ communityId, batchId, pictureId: v7(), actionId: actionId() }),
    );
    await lin.voidBatch({ communityId, batchId, reason: '重复登记了', actionId: actionId() });
    await expectRefusal(database, 'BATCH_VOID', () =>
      lin.pictureBatch({ communityId, batchId, pictureId, actionId: actionId() }),
    );
  });

  it('takes no picture of a product from the residents', async () => {
    const { batchId } = await givenFreeBatch(as('lin'), { communityId });
    const pictureId = v7();
    const source = { base64: jpeg().toString('base64') };
    await as('lin').files.addCommunityPicture({ communityId, pictureId, source, actionId: actionId() });
    await database.pool.query('update products set picture_id = $1 where community_id = $2 and id = $3', [
      pictureId,
      communityId,
      eggs,
    ]);
    await expectRefusal(database, 'PICTURE_ELSEWHERE', () =>
      lin.pictureBatch({ communityId, batchId, pictureId, actionId: actionId() }),
    );
    const goods = [{ name: '大米', measure: '袋' }];
    const what = { source: 'government' as const, name: '区里', goods };
    await expectRefusal(database, 'PICTURE_ELSEWHERE', () =>
      lin.createBatch({ communityId, what, cameAt: nowIso(), pictureId, actionId: actionId() }),
    );
    expect((await as('peng').files.getPicture({ ...pengHome, pictureId })).address).toContain('/');
  });

  it('says which hand-out gives it out', async () => {
    const { batchId } = await givenFreeBatch(as('lin'), { communityId });
    expect((await lin.getBatch({ communityId, batchId })).handOut).toBeNull();
    const audience = ofEntrances('10-1');
    const campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '爱心菜', audience });
    await as('lin').doorKnocks.linkBatch({ communityId, campaignId, batchId, actionId: actionId() });
    expect((await lin.getBatch({ communityId, batchId })).handOut).toEqual({ campaignId, title: '爱心菜' });
  });

  it('gets two numbers where two are recorded at once', async () => {
    const both = await Promise.all(
      ['a', 'b'].map((name) => givenFreeBatch(as('lin'), { communityId, name })),
    );
    const { rows } = await lin.listBatches({ communityId });
    expect(both).toHaveLength(2);
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  it('holds the products of its purchase, or free goods by their name, which are no products', async () => {
    const { batchId: bought } = await car(await givenPurchase());
    const goods = [{ name: '蔬菜包', measure: '袋', perHousehold: 2 }];
    const { batchId: free } = await givenFreeBatch(as('lin'), { communityId, goods });
    expect((await thingsSeenBy('lin', bought)).map((row) => [row.thingId, row.perHousehold])).toEqual([
      [potatoes, null],
      [eggs, null],
    ]);
    expect(await thingsSeenBy('lin', free)).toMatchObject([{ name: '蔬菜包', perHousehold: 2 }]);
    const { rows } = await as('lin').catalogue.listProducts({ communityId });
    expect(rows.map(({ name }) => name)).not.toContain('蔬菜包');
  });

  it('is taken back with a reason, once, and counts for nothing any more', async () => {
    const purchaseId = await givenPurchase();
    const { batchId } = await car(purchaseId);
    await countBy('lin', batchId, eggs, [2]);
    await countBy('gao', batchId, eggs, [2]);
    const wish = { communityId, batchId, reason: '重复登记了' };
    await expectSameTwice(database, (sent) => lin.voidBatch(sent), wish);
    const draft = await lin.getReceiptDraft({ communityId, purchaseId });
    expect(draft.batches).toBe(0);
    expect(draft.rows.find(({ productId }) => productId === eggs)).toMatchObject({ state: 'notCounted' });
    await expectRefusal(database, 'BATCH_VOID', () => lin.voidBatch({ ...wish, actionId: actionId() }));
    await expectRefusal(database, 'BATCH_VOID', () => countBy('lin', batchId, potatoes, [1]));
    const { voidReason } = await lin.getBatch({ communityId, batchId });
    expect(voidReason).toBe('重复登记了');
  });

  it('comes of a purchase that is still awaited, and stays as it is when that is closed', async () => {
    const purchaseId = await givenPurchase();
    const { batchId } = await car(purchaseId);
    await lin.markArrived({ communityId, purchaseId, actionId: actionId() });
    await expectRefusal(database, 'ALREADY_ARRIVED', () => car(purchaseId));
    await expectRefusal(database, 'BATCH_CLOSED', () => countBy('lin', batchId, eggs, [2]));
    await expectRefusal(database, 'BATCH_CLOSED', () =>
      lin.voidBatch({ communityId, batchId, reason: '记错了', actionId: actionId() }),
    );
    await expectRefusal(database, 'NOT_FOUND', () => car(v7()));
    await expectRefusal(database, 'NOT_FOUND', () => lin.getBatch({ communityId, batchId: v7() }));
  });
});

describe('a blind count', () => {
  it('shows nobody the first count before the own is in, staff neither, on no list', async () => {
    const { batchId } = await car(await givenPurchase());
    await countBy('wang', batchId, eggs, [7, 1, 3]);
    for (const who of ['lin', 'gao'] as const) {
      const seen = (await thingsSeenBy(who, batchId)).find(({ thingId }) => thingId === eggs);
      expect(seen).toMatchObject({ state: 'once', counts: [], settled: null });
    }
    for (const who of ['lin', 'he'])
      expect(await sheetOf(who, batchId, eggs)).toEqual({
        ...{ thingId: eggs, name: '鸡蛋 30枚', measure: '板' },
        ...{ own: null, state: null, others: [], settled: null },
      });
    const lists = [
      await lin.listBatches({ communityId }),
      await lin.listBatchesToCount({ communityId }),
      await as('he').purchasing.listBatchesToCount({ communityId }),
    ];
    expect(JSON.stringify(lists)).not.toMatch(/"good"|"damaged":|"spoiled":/);
    expect((await sheetOf('wang', batchId, eggs))?.own).toEqual({ good: 7, damaged: 1, spoiled: 3 });
  });

  it('of the one who counts third shows nothing on the page either, though two are in', async () => {
    const { batchId } = await car(await givenPurchase());
    await countBy('wang', batchId, eggs, [2]);
    await countBy('gao', batchId, eggs, [1, 1]);
    expect(await sheetOf('he', batchId, eggs)).toMatchObject({ others: [], state: null });
  });

  it('settles where two agree, in good, broken and spoiled', async () => {
    const { batchId } = await car(await givenPurchase());
    expect(await countBy('wang', batchId, eggs, [1, 1])).toMatchObject({ state: 'once' });
    expect(await countBy('gao', batchId, eggs, [1, 1])).toMatchObject({ state: 'settled' });
    const settled = { good: 1, damaged: 1, spoiled: 0, reason: null, byName: null };
    expect(await sheetOf('wang', batchId, eggs)).toMatchObject({ state: 'settled', settled });
  });

  it('where two differ lies side by side, and a third who agrees with one settles it', async () => {
    const { batchId } = await car(await givenPurchase());
    await countBy('wang', batchId, eggs, [2]);
    expect(await countBy('gao', batchId, eggs, [1, 0, 1])).toMatchObject({ state: 'differs' });
    const seen = (await thingsSeenBy('lin', batchId)).find(({ thingId }) => thingId === eggs);
    expect(seen?.counts.map(({ good, spoiled, byName }) => [good, spoiled, byName])).toEqual([
      [2, 0, '王师傅'],
      [1, 1, '高干事'],
    ]);
    expect(await countBy('he', batchId, eggs, [1])).toMatchObject({ state: 'differs' });
    expect(await countBy('lin', batchId, eggs, [1, 0, 1])).toMatchObject({ state: 'settled' });
    expect((await sheetOf('wang', batchId, eggs))?.settled).toMatchObject({ good: 1, spoiled: 1 });
  });

  it('is said anew by its own person while nobody else has counted, and not after', async () => {
    const { batchId } = await car(await givenPurchase());
    await countBy('wang', batchId, eggs, [3]);
    clock.pass(1_000);
    await countBy('wang', batchId, eggs, [2]);
    expect((await sheetOf('wang', batchId, eggs))?.own?.good).toBe(2);
    await countBy('gao', batchId, eggs, [1]);
    clock.pass(1_000);
    await expectRefusal(database, 'COUNT_STANDS', () => countBy('wang', batchId, eggs, [1]), {
      product: '鸡蛋 30枚',
    });
  });

  it('is the same when it comes twice, and an earlier one that comes late changes nothing', async () => {
    const { batchId } = await car(await givenPurchase());
    const at = { communityId, batchId, thingId: eggs };
    const early = { ...at, good: 3, damaged: 0, spoiled: 0, happenedAt: nowIso() };
    await expectSameTwice(database, (sent) => as('wang').purchasing.recordCount(sent), early);
    clock.pass(60_000);
    await countBy('wang', batchId, eggs, [2]);
    await as('wang').purchasing.recordCount({ ...early, actionId: actionId() });
    expect((await sheetOf('wang', batchId, eggs))?.own?.good).toBe(2);
  });

  it('of what the batch does not hold is refused', async () => {
    const { batchId } = await car(await givenPurchase());
    await expectRefusal(database, 'NOT_IN_BATCH', () => countBy('wang', batchId, v7(), [1]));
    await expectRefusal(database, 'NOT_FOUND', () => countBy('wang', v7(), eggs, [1]));
  });

  it('by two at the same moment who agree settles once', async () => {
    const { batchId } = await car(await givenPurchase());
    const both = await Promise.all(['wang', 'gao'].map((who) => countBy(who, batchId, eggs, [2])));
    expect(both.map(({ state }) => state).sort()).toEqual(['once', 'settled']);
  });
});

describe('somebody of staff', () => {
  const settle = (who: 'lin' | 'gao', batchId: string, good: number, thingId: string = eggs) =>
    as(who).purchasing.settleCount({
      ...{ communityId, batchId, thingId, good, damaged: 0, spoiled: 0, reason: '一起又数了一遍' },
      actionId: actionId(),
    });

  it('settles with a reason what differs, or what one alone has counted', async () => {
    const { batchId } = await car(await givenPurchase());
    await countBy('wang', batchId, eggs, [2]);
    await countBy('he', batchId, eggs, [1]);
    const wish = { communityId, batchId, thingId: eggs, good: 2, damaged: 0, spoiled: 0, reason: '一起数的' };
    await expectSameTwice(database, (sent) => lin.settleCount(sent), wish);
    const seen = (await thingsSeenBy('gao', batchId)).find(({ thingId }) => thingId === eggs);
    expect(seen).toMatchObject({ state: 'settled', settled: { good: 2, reason: '一起数的' } });
    await countBy('wang', batchId, potatoes, [3]);
    await settle('lin', batchId, 3, potatoes);
    expect((await lin.getBatch({ communityId, batchId })).settled).toBe(2);
  });

  it('cannot settle what nobody has counted, what is settled, or what is not there', async () => {
    const { batchId } = await car(await givenPurchase());
    await expectRefusal(database, 'NOT_COUNTED', () => settle('lin', batchId, 2), { product: '鸡蛋 30枚' });
    await countBy('wang', batchId, eggs, [2]);
    await settle('lin', batchId, 2);
    await expectRefusal(database, 'COUNT_SETTLED', () => settle('gao', batchId, 1));
    await expectRefusal(database, 'NOT_IN_BATCH', () => settle('gao', batchId, 1, v7()));
  });

  it('settles once when two do it at the same moment', async () => {
    const { batchId } = await car(await givenPurchase());
    await countBy('wang', batchId, eggs, [2]);
    await countBy('he', batchId, eggs, [1]);
    const both = await Promise.allSettled([settle('lin', batchId, 2), settle('gao', batchId, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'COUNT_SETTLED' });
  });
});
