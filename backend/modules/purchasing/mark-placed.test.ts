import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  beforeNoon,
  communityId,
  eggs,
  evening,
  grain,
  maHome,
  market,
  noon,
  pengHome,
  potatoes,
  rice,
  zhuHome,
} from '../../../tests/support/demo';
import { givenOpenWave, givenOrder, purchaseOf, twoEggs } from '../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** Eggs for two homes, rice and potatoes for a third; noon has passed and no timer has run. */
async function givenPastNoon(app: TestApp): Promise<string> {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome });
  const lines = [
    { productId: rice, quantity: 1 },
    { productId: potatoes, quantity: 3 },
  ];
  await givenOrder(app, { by: 'ma', at: maHome, lines });
  app.clock.set(noon);
  return waveId;
}

const place =
  (app: TestApp, waveId: string, supplierId = market) =>
  () =>
    app.as('lin').purchasing.markPlaced({ ...purchaseOf(waveId, supplierId), actionId: actionId() });

const kindsFor = async ({ as }: TestApp, person: string, at: typeof zhuHome) =>
  (await as(person).messages.listMessages(at)).rows.map(({ kind, body }) => [kind, body]);

describe('placing a purchase', () => {
  it('freezes the sums of one supplier and leaves the other for later', async () => {
    const app = givenApp(database);
    const waveId = await givenPastNoon(app);
    const placed = await expectSameTwice(database, app.as('lin').purchasing.markPlaced, purchaseOf(waveId));
    expect(placed).toMatchObject({ pieces: 7, households: 3 });

    const { wave, suppliers } = await app.as('gao').purchasing.getDesk({ communityId, waveId });
    expect(wave.suppliersToPlace).toBe(1);
    expect(suppliers.find((share) => share.supplierId === market)).toMatchObject({
      pieces: 7,
      orderedFen: 4 * 2400 + 3 * 1250,
      lines: [
        { productId: potatoes, quantity: 3, totalFen: 3750 },
        { productId: eggs, quantity: 4, totalFen: 9600 },
      ],
      purchase: { id: placed.purchaseId, placedAt: noon, arrivesAt: evening, arrivedAt: null },
    });
    expect(suppliers.find((share) => share.supplierId === grain)?.purchase).toBeNull();
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('closes the wave itself when the timer is late', async () => {
    const app = givenApp(database);
    const waveId = await givenPastNoon(app);
    await place(app, waveId)();
    const wave = await database.db
      .selectFrom('waves')
      .select('closedAt')
      .where('id', '=', waveId)
      .executeTakeFirst();
    expect(wave?.closedAt).toEqual(new Date(noon));
  });

  it('leaves cancelled pieces out', async () => {
    const app = givenApp(database);
    const { orderId, waveId } = await givenOrder(app);
    await givenOrder(app, { by: 'peng', at: pengHome });
    await app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: actionId() });
    app.clock.set(noon);
    expect(await place(app, waveId)()).toMatchObject({ pieces: 2, households: 1 });
  });

  it('tells just its households when the goods will come, once each', async () => {
    const app = givenApp(database);
    const waveId = await givenPastNoon(app);
    const { purchaseId } = await place(app, waveId, grain)();
    await drainOutbox(app.app, app.clock.now);
    await drainOutbox(app.app, app.clock.now);
    expect(purchaseId).toBeTruthy();
    expect(await kindsFor(app, 'ma', maHome)).toEqual([
      ['arrivalAnnounced', '您家的订单已向“东街粮油店（示例）”下单，预计今天 18:00 到小区'],
    ]);
    expect(await kindsFor(app, 'zhu', zhuHome)).toEqual([]);
  });

  it('happens once when two of the staff do it at the same moment', async () => {
    const app = givenApp(database);
    const waveId = await givenPastNoon(app);
    const both = await Promise.allSettled(
      ['lin', 'gao'].map((person) =>
        app.as(person).purchasing.markPlaced({ ...purchaseOf(waveId), actionId: actionId() }),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'ALREADY_PLACED' });
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('refuses to place a purchase', () => {
  it('while the wave is open, and says until when', async () => {
    const app = givenApp(database, { now: beforeNoon });
    const { waveId } = await givenOrder(app);
    await expectRefusal(database, 'WAVE_STILL_OPEN', place(app, waveId), { cutOff: '12:00' });
  });

  it('a second time', async () => {
    const app = givenApp(database);
    const waveId = await givenPastNoon(app);
    await place(app, waveId)();
    await expectRefusal(database, 'ALREADY_PLACED', place(app, waveId));
  });

  it('from whom nobody has ordered', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app, { lines: twoEggs });
    app.clock.set(noon);
    await expectRefusal(database, 'NOTHING_TO_PLACE', place(app, waveId, grain));
    await expectRefusal(database, 'NOTHING_TO_PLACE', place(app, waveId, v7()));
  });

  it('that should have arrived already', async () => {
    const app = givenApp(database);
    const waveId = await givenPastNoon(app);
    await expectRefusal(database, 'ARRIVAL_IN_PAST', () =>
      app.as('lin').purchasing.markPlaced({ ...purchaseOf(waveId), arrivesAt: noon, actionId: actionId() }),
    );
  });

  it('of a wave that does not exist', async () => {
    const app = givenApp(database);
    await givenOpenWave(app);
    await expectRefusal(database, 'NOT_FOUND', place(app, v7()));
  });
});
