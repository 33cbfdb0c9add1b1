import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp } from './support/app';
import { givenDatabase } from './support/database';
import { communityId, eggs, evening, noon, rice, zhuHome } from './support/demo';
import { givenAtTheDoor, givenOpenWave, givenOrder, outcomeOf, purchaseOf } from './support/given';
import { expectRefusal, givenQuietDay } from './support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** One id under a second name: the database takes both for the same. */
const loud = (id: string): string => id.toUpperCase();

describe('an id in capital letters', () => {
  const twiceEggs = [
    { productId: eggs, quantity: 2 },
    { productId: loud(eggs), quantity: 2 },
  ];
  const refused = { field: '提交的内容', path: 'lines', reason: '同一样东西出现了两次' };

  it('does not get a household past its limit when it orders', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const order = { ...zhuHome, waveId, lines: twiceEggs };
    const send = () => app.as('zhu').orders.placeOrder({ ...order, actionId: actionId() });
    await expectRefusal(database, 'INVALID_INPUT', send, refused);
  });

  it('does not get a household past its limit when it changes its order', async () => {
    const app = givenApp(database);
    const { orderId, version } = await givenOrder(app, { lines: [{ productId: rice, quantity: 1 }] });
    const change = { ...zhuHome, orderId, version, lines: twiceEggs };
    const send = () => app.as('zhu').orders.changeOrder({ ...change, actionId: actionId() });
    await expectRefusal(database, 'INVALID_INPUT', send, refused);
  });

  it('still names its product', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app, { lines: [{ productId: loud(eggs), quantity: 1 }] });
    const order = await app.as('zhu').orders.getOrder({ ...zhuHome, orderId });
    expect(order.lines).toMatchObject([{ productId: eggs, quantity: 1 }]);
  });
});

describe('text that the database cannot keep', () => {
  const unkept = { field: '备注', path: 'note', reason: '有不能保存的字符，请删掉后重试' };

  it.each([
    ['NUL', '门口\0'],
    ['half a character', '门口\ud83d'],
  ])('is the writer’s to mend, not a fault of ours: %s', async (_, note) => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    const word = { ...outcomeOf(dropOffId, 'leftAtDoor'), note };
    const send = () => app.as('wang').dispatch.confirmDropOff({ ...word, actionId: actionId() });
    await expectRefusal(database, 'INVALID_INPUT', send, unkept);
  });

  it('is not taken for a whole character outside the first plane', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    const word = { ...outcomeOf(dropOffId, 'leftAtDoor'), note: '放门口𠮷👍' };
    await app.as('wang').dispatch.confirmDropOff({ ...word, actionId: actionId() });
  });
});

describe('a moment at the end of what can be written', () => {
  const wrong = { path: 'arrivesAt', reason: '时间不对，请重新选择' };

  it.each(['9999-12-31T23:59:59.999999999Z', '0000-01-01T00:00:00Z'])(
    'closes no screen of a household: %s',
    async (arrivesAt) => {
      const app = givenApp(database);
      const { waveId } = await givenOrder(app);
      app.clock.set(noon);
      const purchase = { ...purchaseOf(waveId), arrivesAt };
      const send = () => app.as('lin').purchasing.markPlaced({ ...purchase, actionId: actionId() });
      await expectRefusal(database, 'INVALID_INPUT', send, { ...wrong, field: '预计到货时间' });
      await app.as('zhu').orders.getHome(zhuHome);
    },
  );

  it('is no time for an arrival that changes', async () => {
    const app = givenApp(database);
    const change = { communityId, purchaseId: v7(), arrivesAt: '9999-12-31T23:59:59.999999999Z' };
    const send = () => app.as('lin').purchasing.changeArrival({ ...change, actionId: actionId() });
    await expectRefusal(database, 'INVALID_INPUT', send, { ...wrong, field: '预计到货时间' });
  });

  it('is no time for a door, but a phone whose clock has started anew loses nothing', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    const at = (happenedAt: string) =>
      app.as('wang').dispatch.confirmDropOff({
        ...outcomeOf(dropOffId, 'handedOver'),
        happenedAt,
        actionId: actionId(),
      });
    await expectRefusal(database, 'INVALID_INPUT', () => at('0000-01-01T00:00:00Z'), {
      ...wrong,
      field: '发生时间',
      path: 'happenedAt',
    });
    await at('1970-01-01T00:00:03Z');
  });
});

describe('a page number that we never gave', () => {
  const forged = (moment: string) => Buffer.from(`${moment} ${v7()}`).toString('base64url');

  it.each(['-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', '1', evening.slice(0, 10)])(
    'sends back to the first page: %s',
    async (moment) => {
      const send = () =>
        givenApp(database)
          .as('zhu')
          .orders.listOrders({ ...zhuHome, cursor: forged(moment) });
      await expectRefusal(database, 'INVALID_INPUT', send, {
        field: '页码',
        path: 'cursor',
        reason: '请从第一页重新打开',
      });
    },
  );
});
