import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  cabbage,
  communityId,
  eggs,
  evening,
  market,
  pengHome,
  potatoes,
  zhuHome,
} from '../../../tests/support/demo';
import { givenOrder, purchaseOf } from '../../../tests/support/given';
import { decision, givenBelowMinimum, setMinimum } from '../../../tests/support/given-minimum';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

async function given() {
  const app = givenApp(database);
  const waveId = await givenBelowMinimum(app);
  const staff = app.as('lin').purchasing;
  const share = async (wave = waveId) =>
    (await staff.getDesk({ communityId, waveId: wave })).suppliers.find((one) => one.supplierId === market);
  return { app, waveId, staff, share };
}

const kindsFor = async ({ as }: TestApp, person: string, at: typeof zhuHome) =>
  (await as(person).messages.listMessages(at)).rows.map(({ kind }) => kind);

/** The wave after it has some more for the market, and has closed as well. */
async function givenNextWave(app: TestApp) {
  const { waveId } = await givenOrder(app, { lines: [{ productId: potatoes, quantity: 4 }] });
  app.clock.set(evening);
  return waveId;
}
const tomorrow = '2026-11-23T02:00:00.000Z';

describe('a share below the minimum', () => {
  it('says what is missing of ¥200.00 net: 190 and a deposit of 20 are ¥10.00 short, and it is not placed', async () => {
    const { share, staff, waveId } = await given();
    expect(await share()).toMatchObject({
      orderedFen: 21_000,
      minimum: { basis: 'fen', amount: 20_000, acceptedFrom: 20_000, have: 19_000, missing: 1000 },
      decision: null,
    });
    await expectRefusal(
      database,
      'PLACING_NEEDS_REASON',
      () => staff.markPlaced({ ...purchaseOf(waveId), actionId: actionId() }),
      { trouble: '“惠民保供超市（示例）”还差 ¥10.00才够起送' },
    );
  });

  it('is enough within the tolerance, and is placed below it with a reason that stays', async () => {
    const { app, share, staff, waveId } = await given();
    await setMinimum(app, { tolerancePercent: 5 });
    expect((await share())?.minimum).toMatchObject({ acceptedFrom: 19_000, missing: 0 });
    await expectRefusal(database, 'NOT_BELOW_MINIMUM', () =>
      staff.decideShare({ ...decision(waveId, 'extend'), actionId: actionId() }),
    );
    await setMinimum(app);
    await staff.markPlaced({ ...purchaseOf(waveId), reason: '店里答应送一次', actionId: actionId() });
    expect((await share())?.purchase?.reason).toBe('店里答应送一次');
  });
});

describe('extended', () => {
  it('it waits, each household is told once, and the next one takes it along', async () => {
    const { app, share, staff, waveId } = await given();
    const done = await expectSameTwice(database, staff.decideShare, decision(waveId, 'extend'));
    expect(done).toMatchObject({ households: 2, pieces: 13 });
    await drainOutbox(app.app, app.clock.now);
    expect(await kindsFor(app, 'zhu', zhuHome)).toEqual(['shareExtended']);
    await expectRefusal(
      database,
      'SHARE_DECIDED',
      () => staff.decideShare({ ...decision(waveId, 'drop'), actionId: actionId() }),
      { decision: '延到下一批' },
    );
    await expectRefusal(
      database,
      'SHARE_DECIDED',
      () => staff.markPlaced({ ...purchaseOf(waveId), actionId: actionId() }),
      { decision: '延到下一批' },
    );

    const next = await givenNextWave(app);
    expect(await share(next)).toMatchObject({ pieces: 17, minimum: { have: 24_000, missing: 0 } });
    const placed = await staff.markPlaced({
      ...purchaseOf(next),
      arrivesAt: tomorrow,
      actionId: actionId(),
    });
    expect(placed).toMatchObject({ pieces: 17, households: 2 });
    expect((await share())?.decision).toMatchObject({ kind: 'extend', isOver: true });
    expect((await share(next))?.lines.find(({ productId }) => productId === potatoes)).toMatchObject({
      quantity: 16,
      carriedOver: 12,
    });
    await staff.markArrived({ communityId, purchaseId: placed.purchaseId, actionId: actionId() });
    expect(await reconcile(database.db)).toEqual([]);
    await staff.undoReceipt({ communityId, purchaseId: placed.purchaseId, actionId: actionId() });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is placed once, whoever is first of a drop and a purchase', async () => {
    const { app, staff, waveId } = await given();
    await staff.decideShare({ ...decision(waveId, 'extend'), actionId: actionId() });
    await setMinimum(app, { minimum: { basis: 'fen', amount: 50_000 } });
    const next = await givenNextWave(app);
    const both = await Promise.allSettled([
      staff.decideShare({ ...decision(next, 'drop'), actionId: actionId() }),
      staff.markPlaced({
        ...purchaseOf(next),
        arrivesAt: tomorrow,
        reason: '店里答应',
        actionId: actionId(),
      }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('dropped', () => {
  it('nothing is owed for it, each household is told once, and what it had ordered elsewhere stays', async () => {
    const { app, staff, waveId } = await given();
    const done = await expectSameTwice(database, staff.decideShare, decision(waveId, 'drop'));
    expect(done).toMatchObject({ households: 2, pieces: 13 });
    await drainOutbox(app.app, app.clock.now);
    const [mine] = (await app.as('zhu').orders.listOrders(zhuHome)).rows;
    expect(mine).toMatchObject({ totalFen: 0 });
    const { rows } = await app.as('peng').messages.listMessages(pengHome);
    expect(rows.map(({ kind, body }) => [kind, body])).toEqual([
      ['shareDropped', '“惠民保供超市（示例）”不够起送，这一批没有订：大白菜 1棵 1 棵。这些不用付钱'],
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('takes along what was extended before', async () => {
    const { app, staff, waveId } = await given();
    await staff.decideShare({ ...decision(waveId, 'extend'), actionId: actionId() });
    await setMinimum(app, { minimum: { basis: 'pieces', amount: 50 } });
    const next = await givenNextWave(app);
    expect(await staff.decideShare({ ...decision(next, 'drop'), actionId: actionId() })).toMatchObject({
      households: 2,
      pieces: 17,
    });
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('topped up', () => {
  const extras = [{ productId: potatoes, pieces: 1 }];

  it('what is missing comes for the stock of the community, and nobody pays for it', async () => {
    const { app, share, staff, waveId } = await given();
    const input = { ...decision(waveId, 'topUp'), extras };
    await expectSameTwice(database, staff.decideShare, input);
    await drainOutbox(app.app, app.clock.now);
    expect(await kindsFor(app, 'zhu', zhuHome)).toEqual(['shareToppedUp']);
    expect((await share())?.minimum).toMatchObject({ have: 20_250, missing: 0 });
    const { purchaseId } = await staff.markPlaced({ ...purchaseOf(waveId), actionId: actionId() });
    const line = (await share())?.lines.find(({ productId }) => productId === potatoes);
    expect(line).toMatchObject({ quantity: 12, extra: 1 });
    await staff.recordReceipt({
      communityId,
      purchaseId,
      lines: [
        { productId: potatoes, came: 12, damaged: 1, reason: 'brokenOnTheWay' },
        { productId: cabbage, came: 1, damaged: 0 },
      ],
      actionId: actionId(),
    });
    const [mine] = (await app.as('zhu').orders.listOrders(zhuHome)).rows;
    expect(mine).toMatchObject({ totalFen: 15_000 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is counted as it was typed, also when more has spoiled than the households lack', async () => {
    const { staff, waveId } = await given();
    await staff.decideShare({ ...decision(waveId, 'topUp'), extras, actionId: actionId() });
    const { purchaseId } = await staff.markPlaced({ ...purchaseOf(waveId), actionId: actionId() });
    const lines = [
      { productId: potatoes, came: 11, damaged: 0, spoiled: 2, reason: 'brokenOnTheWay' as const },
      { productId: cabbage, came: 1, damaged: 0 },
    ];
    const said = await staff.recordReceipt({ communityId, purchaseId, lines, actionId: actionId() });
    expect(said).toMatchObject({ came: 12, damaged: 0, spoiled: 2, short: 0, households: 1 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused when it is too little, or of something that is not in the share', async () => {
    const { staff, waveId } = await given();
    const send = (some: typeof extras) => () =>
      staff.decideShare({ ...decision(waveId, 'topUp'), extras: some, actionId: actionId() });
    await expectRefusal(database, 'TOP_UP_TOO_SMALL', send([]), { missing: '¥10.00' });
    await expectRefusal(database, 'NOT_IN_SHARE', send([{ productId: eggs, pieces: 5 }]));
  });
});

describe('a part of a product', () => {
  it('moves by whole orders, the newest first, and the log says so', async () => {
    const app = givenApp(database);
    await setMinimum(app, { minimum: null });
    const { waveId } = await givenOrder(app, { lines: [{ productId: eggs, quantity: 2 }] });
    await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: eggs, quantity: 1 }] });
    app.clock.set('2026-11-22T04:00:00.000Z');
    const staff = app.as('lin').purchasing;
    const { suppliers } = await staff.getDesk({ communityId, waveId });
    const to = suppliers[0]?.lines[0]?.movableTo[0]?.supplierId ?? '';
    const move = { communityId, waveId, productId: eggs, fromSupplierId: market, toSupplierId: to };
    expect(await expectSameTwice(database, staff.moveProduct, { ...move, pieces: 2 })).toMatchObject({
      pieces: 1,
    });
    expect(await staff.moveProduct({ ...move, pieces: 1, actionId: actionId() })).toMatchObject({
      pieces: 0,
    });
    const { rows } = await staff.listPurchaseChanges({ communityId, waveId });
    expect(rows).toMatchObject([
      { kind: 'moved', product: '鸡蛋 30枚', pieces: 1, toSupplier: '东街粮油店（示例）', byName: '林**' },
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });
});
