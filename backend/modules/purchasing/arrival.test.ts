import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  communityId,
  eggs,
  evening,
  grain,
  maHome,
  market,
  noon,
  rice,
  zhuHome,
} from '../../../tests/support/demo';
import { givenOrder, givenPlaced } from '../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const night = '2026-11-22T12:00:00.000Z';

/** The market's purchase with the eggs of 朱先生; 马先生 has ordered from the other supplier. */
async function givenPurchase(app: TestApp): Promise<{ communityId: string; purchaseId: string }> {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'ma', at: maHome, lines: [{ productId: rice, quantity: 1 }] });
  return { communityId, purchaseId: await givenPlaced(app, waveId) };
}

async function told(app: TestApp, person: string, at: typeof zhuHome): Promise<string[]> {
  app.clock.pass(61_000);
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as(person).messages.listMessages(at);
  return rows.map((message) => message.kind);
}

/** Says a new time a minute later, so that the messages have an order. */
async function changeTo(
  app: TestApp,
  purchase: { communityId: string; purchaseId: string },
  arrivesAt: string,
) {
  app.clock.pass(60_000);
  await app.as('lin').purchasing.changeArrival({ ...purchase, arrivesAt, actionId: actionId() });
}

describe('changing the arrival', () => {
  it('tells the households of the purchase the new time, and nobody else', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const input = { ...purchase, arrivesAt: night };
    expect(await expectSameTwice(database, app.as('lin').purchasing.changeArrival, input)).toEqual({
      purchaseId: purchase.purchaseId,
    });
    expect((await told(app, 'zhu', zhuHome)).sort()).toEqual(['arrivalAnnounced', 'arrivalChanged']);
    expect(await told(app, 'ma', maHome)).toEqual([]);
    const { rows } = await app.as('zhu').orders.listOrders(zhuHome);
    expect(rows[0]?.arrivesAt).toBe(night);
  });

  it('is told again when it goes back to the time that was told first', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    await changeTo(app, purchase, night);
    await told(app, 'zhu', zhuHome);
    await changeTo(app, purchase, evening);
    await told(app, 'zhu', zhuHome);
    await changeTo(app, purchase, night);
    await told(app, 'zhu', zhuHome);
    const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
    expect(rows.map(({ body }) => /\d\d:\d\d/.exec(body)?.[0])).toEqual(['20:00', '18:00', '20:00', '18:00']);
  });

  it('tells nobody when two of the staff say the same time', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    for (const person of ['lin', 'gao']) {
      await app.as(person).purchasing.changeArrival({ ...purchase, arrivesAt: night, actionId: actionId() });
    }
    expect((await told(app, 'zhu', zhuHome)).sort()).toEqual(['arrivalAnnounced', 'arrivalChanged']);
  });

  it('is refused into the past, after the arrival, and for a purchase that does not exist', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const change = (more: object) => () =>
      app
        .as('lin')
        .purchasing.changeArrival({ ...purchase, arrivesAt: night, ...more, actionId: actionId() });
    await expectRefusal(database, 'ARRIVAL_IN_PAST', change({ arrivesAt: noon }));
    await expectRefusal(database, 'NOT_FOUND', change({ purchaseId: v7() }));
    await app.as('lin').purchasing.markArrived({ ...purchase, actionId: actionId() });
    await expectRefusal(database, 'ALREADY_ARRIVED', change({}));
  });
});

describe('the arrival', () => {
  it('moves the pieces to the station and tells the households of the purchase', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const arrived = await expectSameTwice(database, app.as('lin').purchasing.markArrived, purchase);
    expect(arrived).toEqual({ purchaseId: purchase.purchaseId, pieces: 2 });
    expect((await app.as('zhu').orders.listOrders(zhuHome)).rows[0]?.state).toBe('arrived');
    expect((await app.as('ma').orders.listOrders(maHome)).rows[0]?.state).toBe('ordered');
    expect((await told(app, 'zhu', zhuHome)).sort()).toEqual(['arrivalAnnounced', 'goodsArrived']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is told once for each supplier of an order, by its name: nobody reads one sentence twice', async () => {
    const app = givenApp(database);
    const lines = [eggs, rice].map((productId) => ({ productId, quantity: 1 }));
    const { waveId } = await givenOrder(app, { lines });
    const { purchasing } = app.as('lin');
    const purchases: string[] = [];
    for (const supplierId of [market, grain]) purchases.push(await givenPlaced(app, waveId, supplierId));
    for (const purchaseId of purchases)
      await purchasing.changeArrival({ communityId, purchaseId, arrivesAt: night, actionId: actionId() });
    for (const purchaseId of purchases)
      await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
    app.clock.pass(61_000);
    await drainOutbox(app.app, app.clock.now);
    const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
    const said = rows.map(({ body }) => body);
    expect(said).toHaveLength(6);
    expect(new Set(said).size).toBe(6);
    expect(said.filter((body) => body.includes('“东街粮油店（示例）”'))).toHaveLength(3);
  });

  it('is refused a second time, also to a colleague at the same moment, and for an unknown purchase', async () => {
    const app = givenApp(database);
    const purchase = await givenPurchase(app);
    const arrive = (person: string) =>
      app.as(person).purchasing.markArrived({ ...purchase, actionId: actionId() });
    const both = await Promise.allSettled([arrive('lin'), arrive('gao')]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expectRefusal(database, 'ALREADY_ARRIVED', () => arrive('lin'));
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('lin').purchasing.markArrived({ communityId, purchaseId: v7(), actionId: actionId() }),
    );
  });
});
