import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { eggs, pengHome, rice, songHome, zhuHome } from '../../../../tests/support/demo';
import { givenOrder } from '../../../../tests/support/given';
import { disputeOf, givenDeliveredEggs, givenDispute } from '../../../../tests/support/given-dispute';
import { jpeg } from '../../../../tests/support/pictures';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const DAY_MS = 24 * 3_600_000;
const photo = { base64: jpeg().toString('base64') };
const trackedBy = (app: TestApp, person: string, orderId: string) =>
  app.as(person).dispatch.trackOrder({ ...zhuHome, orderId });
const send = (app: TestApp, input: ReturnType<typeof disputeOf>) => () =>
  app.as('zhu').dispatch.openDispute({ ...input, actionId: actionId() });

describe('saying that something is wrong with what was delivered', () => {
  it('is written down with cause, pieces, note and picture, and moves nothing yet', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const pictureId = v7();
    await app.as('zhu').files.addPicture({ ...zhuHome, pictureId, source: photo, actionId: actionId() });
    const said = disputeOf(orderId, { cause: 'spoiled', note: '破了 3 个', pictureId });
    await expectSameTwice(database, app.as('zhu').dispatch.openDispute, said);
    const { disputes, lines } = await trackedBy(app, 'zhu-wife', orderId);
    expect(disputes).toMatchObject([
      {
        product: '鸡蛋 30枚',
        cause: 'spoiled',
        pieces: 1,
        note: '破了 3 个',
        pictureId,
        state: 'open',
        openedByName: '朱先生',
        isOnBehalf: false,
        brought: { runLabel: '第 1 趟', volunteerName: '王师傅', outcome: 'leftAtDoor' },
      },
    ]);
    expect(lines).toMatchObject([{ delivered: 2, parts: [{ place: 'delivered', pieces: 2 }] }]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it.each([
    ['the captain of the entrance', 'qin', '秦女士'],
    ['staff', 'lin', '林干事'],
  ])('is done by %s for those without a phone, and shown as such', async (_, by, openedByName) => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await givenDispute(app, orderId, { by });
    const { disputes } = await trackedBy(app, 'zhu', orderId);
    expect(disputes).toMatchObject([{ openedByName, isOnBehalf: true }]);
  });

  it('works for an order that was acknowledged by mistake', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await app.as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });
    await givenDispute(app, orderId, { pieces: 2 });
    expect((await trackedBy(app, 'zhu', orderId)).disputes).toMatchObject([{ pieces: 2, state: 'open' }]);
  });

  it('is open to the last moment of the 24 hours that are shown, and not a moment longer', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const delivered = app.clock.now.getTime();
    const [line] = (await trackedBy(app, 'zhu', orderId)).lines;
    expect(line?.disputeUntil).toBe(new Date(delivered + DAY_MS).toISOString());
    const mayDispute = async () => (await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).mayDispute;
    expect(await mayDispute()).toBe(true);
    app.clock.pass(DAY_MS + 1);
    expect(await mayDispute()).toBe(false);
    expect((await trackedBy(app, 'zhu', orderId)).lines[0]?.disputeUntil).toBeNull();
    const late = send(app, disputeOf(orderId));
    await expectRefusal(database, 'DISPUTE_TOO_LATE', late, { product: '鸡蛋 30枚' });
    app.clock.set(new Date(delivered + DAY_MS).toISOString());
    expect((await late()).disputeIds).toHaveLength(1);
  });
});

describe('is refused', () => {
  it('for more than was delivered, naming what was', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const details = { product: '鸡蛋 30枚', delivered: 2, measure: '板' };
    await expectRefusal(
      database,
      'MORE_THAN_DELIVERED',
      send(app, disputeOf(orderId, { pieces: 3 })),
      details,
    );
  });

  it('for what has not been delivered yet', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    const details = { product: '鸡蛋 30枚', delivered: 0, measure: '板' };
    await expectRefusal(database, 'MORE_THAN_DELIVERED', send(app, disputeOf(orderId)), details);
  });

  it('for a line that waits for its answer already, with all the rest of the report', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await givenDispute(app, orderId);
    const again = send(app, disputeOf(orderId));
    await expectRefusal(database, 'DISPUTE_OPEN', again, { product: '鸡蛋 30枚' });
  });

  it('for a product that is not in the order, and for the order of another household', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    await expectRefusal(database, 'NOT_FOUND', send(app, disputeOf(orderId, { productId: rice })));
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('song').dispatch.openDispute({ ...disputeOf(orderId, { at: songHome }), actionId: actionId() }),
    );
  });

  it('with the picture of another household', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const pictureId = v7();
    await app.as('peng').files.addPicture({ ...pengHome, pictureId, source: photo, actionId: actionId() });
    await expectRefusal(database, 'NOT_FOUND', send(app, disputeOf(orderId, { pictureId })));
  });

  it('when one product comes twice', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const line = { productId: eggs, cause: 'missing', pieces: 1 } as const;
    const twice = app
      .as('zhu')
      .dispatch.openDispute({ ...zhuHome, orderId, lines: [line, line], actionId: actionId() });
    await expect(twice).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('taking it back', () => {
  const withdraw = (app: TestApp, disputeId: string, home = zhuHome, by = 'zhu') =>
    app.as(by).dispatch.withdrawDispute({ ...home, disputeId, actionId: actionId() });

  it('ends an open dispute, and the line may be disputed anew', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    const disputeId = await givenDispute(app, orderId);
    await expectSameTwice(database, app.as('zhu').dispatch.withdrawDispute, { ...zhuHome, disputeId });
    await givenDispute(app, orderId, { cause: 'spoiled' });
    const { disputes } = await trackedBy(app, 'zhu', orderId);
    expect(disputes.map(({ state }) => state).sort()).toEqual(['open', 'withdrawn']);
  });

  it('is refused a second time, and for a dispute of another household', async () => {
    const app = givenApp(database);
    const disputeId = await givenDispute(app, await givenDeliveredEggs(app));
    await expectRefusal(database, 'NOT_FOUND', () => withdraw(app, disputeId, songHome, 'song'));
    await withdraw(app, disputeId);
    await expectRefusal(database, 'DISPUTE_WITHDRAWN', () => withdraw(app, disputeId));
  });

  it('is refused once staff have answered, with the answer', async () => {
    const app = givenApp(database);
    const disputeId = await givenDispute(app, await givenDeliveredEggs(app));
    const answer = { kind: 'redeliver', from: 'station' } as const;
    const communityId = zhuHome.communityId;
    await app.as('lin').dispatch.answerDispute({ communityId, disputeId, answer, actionId: actionId() });
    await expectRefusal(database, 'DISPUTE_ANSWERED', () => withdraw(app, disputeId), { answer: '补送' });
  });
});
