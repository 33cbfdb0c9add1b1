import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, noon, pengHome, potatoes, zhuHome } from '../../../../tests/support/demo';
import { givenOrder, givenPlaced } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
const lin = app.as('lin');
beforeEach(async () => {
  await givenQuietDay(database);
  app.clock.set(MORNING);
});

const give = (orderId: string, givesAway = true, productId = eggs, who = 'zhu') =>
  app.as(who).orders.giveShareAway({ ...zhuHome, orderId, productId, givesAway, actionId: actionId() });
const lineOf = async (orderId: string) =>
  (await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).lines.find(
    ({ productId }) => productId === eggs,
  );

/** 朱 two boxes, then 彭 two; the cut-off has passed. */
async function given() {
  const { orderId, waveId } = await givenOrder(app);
  app.clock.pass(1000);
  await givenOrder(app, { by: 'peng', at: pengHome });
  app.clock.set(noon);
  return { orderId, waveId };
}
const count = (purchaseId: string, came: number) =>
  lin.purchasing.recordReceipt({
    communityId,
    purchaseId,
    lines: [{ productId: eggs, came, damaged: 0, reason: 'notDelivered' }],
    actionId: actionId(),
  });

describe('a share that its household gives away', () => {
  it('goes to those who ordered later, when not enough comes, and says so on the order', async () => {
    const { orderId, waveId } = await given();
    expect(await lineOf(orderId)).toMatchObject({ givesAway: false, mayGiveAway: true, share: null });
    await expectSameTwice(database, app.as('zhu').orders.giveShareAway, {
      ...zhuHome,
      orderId,
      productId: eggs,
      givesAway: true,
    });
    expect(await lineOf(orderId)).toMatchObject({ givesAway: true, mayGiveAway: true });
    await count(await givenPlaced(app, waveId), 3);
    expect(await lineOf(orderId)).toMatchObject({
      quantity: 2,
      short: 1,
      mayGiveAway: false,
      share: { rule: 'inOrderOfOrdering', wanted: 2, got: 1 },
    });
  });

  it('is its own when enough comes, and when it was taken back', async () => {
    const { orderId, waveId } = await given();
    await give(orderId);
    await give(orderId, false, eggs, 'qin');
    expect(await lineOf(orderId)).toMatchObject({ givesAway: false });
    await give(orderId, true, eggs, 'lin');
    await count(await givenPlaced(app, waveId), 4);
    expect(await lineOf(orderId)).toMatchObject({ short: 0, share: null });
  });
});

it('stays as it was said last, whatever comes first; two phones may be ten minutes apart', async () => {
  const { orderId } = await given();
  const say = async (givesAway: boolean, minutes?: number) => {
    const happenedAt = new Date(Date.parse(noon) + (minutes ?? 0) * 60_000).toISOString();
    const when = minutes === undefined ? {} : { happenedAt };
    const line = { ...zhuHome, orderId, productId: eggs, givesAway, ...when };
    return (await app.as('zhu').orders.giveShareAway({ ...line, actionId: actionId() })).givesAway;
  };
  app.clock.pass(60 * 60_000);
  expect(await say(false, 40)).toBe(false);
  expect(await say(true, 20)).toBe(false);
  expect(await lineOf(orderId)).toMatchObject({ givesAway: false });
  expect(await say(true, 35)).toBe(true);
  // What was said at 40 stays said: nothing before 30 counts.
  expect(await say(false, 29)).toBe(true);
  expect(await say(false)).toBe(false);
});

describe('is refused', () => {
  it('before the cut-off: whoever does not want it changes the order', async () => {
    const { orderId } = await givenOrder(app);
    expect(await lineOf(orderId)).toMatchObject({ mayGiveAway: false });
    await expectRefusal(database, 'SHARE_NOT_YET', () => give(orderId), { cutOff: '12:00' });
  });

  it('once it is counted, to give and to take back', async () => {
    const { orderId, waveId } = await given();
    await count(await givenPlaced(app, waveId), 3);
    for (const givesAway of [true, false]) {
      await expectRefusal(database, 'SHARE_COUNTED', () => give(orderId, givesAway), {
        product: '鸡蛋 30枚',
      });
    }
  });

  it('of what is not on the order, and of no order', async () => {
    const { orderId } = await given();
    await expectRefusal(database, 'NOT_FOUND', () => give(orderId, true, potatoes));
    await expectRefusal(database, 'NOT_FOUND', () => give(v7()));
  });

  it('to another household', async () => {
    const { orderId } = await given();
    await expect(give(orderId, true, eggs, 'peng')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('meets the count one after the other: it counts, or it is refused', async () => {
  for (let round = 0; round < 6; round += 1) {
    await givenQuietDay(database);
    app.clock.set(MORNING);
    const { orderId, waveId } = await given();
    const purchaseId = await givenPlaced(app, waveId);
    const deeds = [() => give(orderId), () => count(purchaseId, 2)];
    const [one, other] = await Promise.allSettled(
      (round % 2 ? deeds : deeds.reverse()).map((deed) => deed()),
    );
    const gave = round % 2 ? one : other;
    expect((await lineOf(orderId))?.short).toBe(gave?.status === 'fulfilled' ? 2 : 0);
  }
});
