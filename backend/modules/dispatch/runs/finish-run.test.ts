import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  communityId,
  entranceIdsOf,
  pengHome,
  potatoes,
  rice,
  zhuHome,
} from '../../../../tests/support/demo';
import {
  givenAllArrived,
  givenAtTheDoor,
  givenArrived,
  givenDeparted,
  givenOrder,
  givenPlaced,
  givenRun,
  givenRunWithEggs,
  outcomeOf,
} from '../../../../tests/support/given';
import { grain, market } from '../../../../tests/support/demo';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** Doors 502 (two eggs) and 401 (three potatoes), on the way with 王师傅. */
async function givenTwoDoors(app: TestApp) {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome, lines: [{ productId: potatoes, quantity: 3 }] });
  await givenArrived(app, waveId);
  const { runId, dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const [door502 = '', door401 = ''] = dropOffIds;
  return { runId, door502, door401 };
}

const say = (app: TestApp, dropOffId: string, outcome: 'handedOver' | 'noAnswer') =>
  app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, outcome), actionId: actionId() });

const secondRun = (app: TestApp) =>
  app.as('lin').dispatch.createRun({ communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() });

const stateFor = async (app: TestApp, person: string, at: typeof zhuHome) =>
  (await app.as(person).orders.listOrders(at)).rows[0]?.state;

describe('the end of a run', () => {
  it('brings back what nobody recorded, and a second run can carry it', async () => {
    const app = givenApp(database);
    const { runId, door502 } = await givenTwoDoors(app);
    await say(app, door502, 'handedOver');
    const ended = await expectSameTwice(database, app.as('wang').dispatch.finishRun, { communityId, runId });
    expect(ended).toEqual({ runId, leftHouseholds: 1, leftPieces: 3 });
    expect(await reconcile(database.db)).toEqual([]);

    const second = await secondRun(app);
    expect(second).toMatchObject({ households: 1, pieces: 3 });
    const { dropOffIds } = await givenDeparted(app, second.runId);
    await say(app, dropOffIds[0] ?? '', 'handedOver');
    expect(await stateFor(app, 'peng', pengHome)).toBe('delivered');
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('leaves goods of a door without an answer free for the next run, even before the end', async () => {
    const app = givenApp(database);
    const { runId, door502 } = await givenTwoDoors(app);
    await say(app, door502, 'noAnswer');
    const second = await secondRun(app);
    expect(second).toMatchObject({ households: 1, pieces: 2 });
    expect(await stateFor(app, 'zhu', zhuHome)).toBe('onRun');
    const ended = await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    expect(ended).toMatchObject({ leftHouseholds: 1, leftPieces: 3 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('may be said again and then brings nothing back', async () => {
    const app = givenApp(database);
    const { runId } = await givenAtTheDoor(app);
    const finish = () => app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    expect(await finish()).toMatchObject({ leftPieces: 2 });
    expect(await finish()).toMatchObject({ leftPieces: 0 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('and a word at the door in the same moment lose and double nothing', async () => {
    const app = givenApp(database);
    const { runId, door502 } = await givenTwoDoors(app);
    const finish = app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    const [word, ended] = await Promise.allSettled([say(app, door502, 'handedOver'), finish]);
    expect(ended.status).toBe('fulfilled');
    if (word.status === 'rejected') expect(word.reason).toMatchObject({ code: 'RUN_FINISHED' });
    expect(await stateFor(app, 'zhu', zhuHome)).toBe(word.status === 'rejected' ? 'backInHand' : 'delivered');
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused to another volunteer, before it has left, and for an unknown run', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const finish =
      (person: string, id = runId) =>
      () =>
        app.as(person).dispatch.finishRun({ communityId, runId: id, actionId: actionId() });
    await expectRefusal(database, 'NOT_YOUR_RUN', finish('wang'));
    await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_NOT_DEPARTED', finish('wang'));
    await expectRefusal(database, 'NOT_YOUR_RUN', finish('he'));
    await expectRefusal(database, 'NOT_FOUND', finish('wang', v7()));
  });
});

describe("the household's word", () => {
  const acknowledge = (app: TestApp, person: string, orderId: string, at = zhuHome) =>
    app.as(person).dispatch.acknowledge({ ...at, orderId, actionId: actionId() });

  it('closes a delivered order; the first word stands', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    const input = { ...zhuHome, orderId };
    const first = await expectSameTwice(database, app.as('zhu').dispatch.acknowledge, input);
    app.clock.pass(60_000);
    expect(await acknowledge(app, 'zhu-wife', orderId)).toEqual(first);
    expect(await stateFor(app, 'zhu', zhuHome)).toBe('acknowledged');
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is asked for again when more is delivered later, and covers only what was there', async () => {
    const app = givenApp(database);
    const lines = [
      { productId: potatoes, quantity: 1 },
      { productId: rice, quantity: 1 },
    ];
    const { orderId, waveId } = await givenOrder(app, { lines });
    await givenArrived(app, waveId, market);
    const first = await givenDeparted(app, await givenRun(app, '10-1'));
    await say(app, first.dropOffIds[0] ?? '', 'handedOver');
    const { acknowledgedAt } = await acknowledge(app, 'zhu', orderId);
    await givenArrived(app, waveId, grain);
    const second = await givenDeparted(app, await givenRun(app, '10-1'));
    app.clock.pass(3_600_000);
    await say(app, second.dropOffIds[0] ?? '', 'handedOver');
    expect(await stateFor(app, 'zhu', zhuHome)).toBe('delivered');
    const again = await acknowledge(app, 'zhu', orderId);
    expect(again.acknowledgedAt).not.toBe(acknowledgedAt);
    expect(await stateFor(app, 'zhu', zhuHome)).toBe('acknowledged');
    expect(await acknowledge(app, 'zhu', orderId)).toEqual(again);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('may be given by the captain for a household without a smartphone', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    expect(await acknowledge(app, 'qin', orderId)).toMatchObject({ orderId });
  });

  it('does not call an order done while a part of it is still on its way', async () => {
    const app = givenApp(database);
    const lines = [
      { productId: potatoes, quantity: 1 },
      { productId: rice, quantity: 1 },
    ];
    const { orderId, waveId } = await givenOrder(app, { lines });
    await givenArrived(app, waveId, market);
    await givenPlaced(app, waveId, grain);
    const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
    await say(app, dropOffIds[0] ?? '', 'handedOver');
    await acknowledge(app, 'zhu', orderId);
    expect(await stateFor(app, 'zhu', zhuHome)).toBe('placed');
  });

  it('is refused before anything was delivered, and under another roof', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    await expectRefusal(database, 'NOTHING_DELIVERED', () => acknowledge(app, 'zhu', orderId));
    await say(app, dropOffId, 'noAnswer');
    await expectRefusal(database, 'NOTHING_DELIVERED', () => acknowledge(app, 'zhu', orderId));
    await expectRefusal(database, 'NOT_FOUND', () => acknowledge(app, 'peng', orderId, pengHome));
  });
});

it('an order of two suppliers is delivered only when both have come', async () => {
  const app = givenApp(database);
  const lines = [
    { productId: potatoes, quantity: 1 },
    { productId: rice, quantity: 1 },
  ];
  const { waveId } = await givenOrder(app, { lines });
  await givenAllArrived(app, waveId);
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  await say(app, dropOffIds[0] ?? '', 'handedOver');
  expect(await stateFor(app, 'zhu', zhuHome)).toBe('delivered');
});
