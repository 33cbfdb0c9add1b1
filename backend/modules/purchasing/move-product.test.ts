import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs, grain, market, noon, potatoes } from '../../../tests/support/demo';
import { givenOrder, givenPlaced, purchaseOf, twoEggs } from '../../../tests/support/given';
import { change, draftOf } from '../../../tests/support/given-product';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

async function givenClosedWave() {
  const app = givenApp(database);
  const { waveId } = await givenOrder(app, { lines: [...twoEggs, { productId: potatoes, quantity: 1 }] });
  app.clock.set(noon);
  const move = { communityId, waveId, productId: eggs, fromSupplierId: market, toSupplierId: grain };
  return { app, waveId, move, staff: app.as('lin').purchasing };
}

describe('a product of a closed wave', () => {
  it('moves whole to another supplier that offers it, and comes with its purchase', async () => {
    const { staff, move, waveId, app } = await givenClosedWave();
    const before = await staff.getDesk({ communityId, waveId });
    const line = before.suppliers.flatMap(({ lines }) => lines).find(({ productId }) => productId === eggs);
    expect(line?.movableTo.map(({ supplierId }) => supplierId)).toEqual([grain]);
    expect(await expectSameTwice(database, staff.moveProduct, move)).toEqual({ productId: eggs, pieces: 2 });
    await givenPlaced(app, waveId, grain);
    await givenPlaced(app, waveId, market);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('stays where it is while orders are taken, once a share is placed, and with those who do not have it', async () => {
    const { staff, move, app, waveId } = await givenClosedWave();
    const send = (part: object) => () => staff.moveProduct({ ...move, ...part, actionId: actionId() });
    await expectRefusal(database, 'NOT_OFFERED', send({ productId: potatoes }), {
      supplier: '东街粮油店（示例）',
      product: '土豆 5斤',
    });
    await expectRefusal(database, 'NOTHING_TO_PLACE', send({ fromSupplierId: grain, toSupplierId: market }));
    const { waveId: open } = await givenOrder(app);
    await expectRefusal(database, 'WAVE_STILL_OPEN', send({ waveId: open }), { cutOff: '18:00' });
    await givenPlaced(app, waveId, market);
    await expectRefusal(database, 'ALREADY_PLACED', send({}));
  });

  it('is not placed with a supplier that no longer has it, until it is moved to one that does', async () => {
    const { staff, move, app, waveId } = await givenClosedWave();
    const { offers } = await draftOf(app, eggs);
    await change(app, eggs, { offers: [{ supplierId: grain, caseSize: null, minOrder: null }] });
    const place = () => staff.markPlaced({ ...purchaseOf(waveId, market), actionId: actionId() });
    await expectRefusal(database, 'NOT_OFFERED', place, {
      supplier: '惠民保供超市（示例）',
      product: '鸡蛋 30枚',
    });
    await staff.moveProduct({ ...move, actionId: actionId() });
    expect(await place()).toMatchObject({ pieces: 1 });
    await change(app, eggs, { offers });
  });

  it('is either placed or moved when both happen at once', async () => {
    const { staff, move, waveId } = await givenClosedWave();
    await Promise.allSettled([
      staff.moveProduct({ ...move, actionId: actionId() }),
      staff.markPlaced({ ...purchaseOf(waveId, market), actionId: actionId() }),
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });
});
