import { beforeEach, describe, expect, it } from 'vitest';
import { followGoods } from '../../../jobs/follow-goods';
import { inCommunity } from '../../../kernel/in-community';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, market, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenAtTheDoor, givenDelivered, givenOrder, outcomeOf } from '../../../../tests/support/given';
import { answerTo, givenDeliveredEggs, givenDispute } from '../../../../tests/support/given-dispute';
import { balancesOf, countRows, givenFollowed } from '../../../../tests/support/given-ledger';
import { givenQuietDay } from '../../../../tests/support/state';
import { followGoods as followSlices } from './follow-goods';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { app, as, clock } = here;
const zhu = zhuHome.householdId;

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const sum = (balances: Record<string, number>) => Object.values(balances).reduce((all, fen) => all + fen, 0);

describe('what was delivered', () => {
  it('is owed by the household and billed by the supplier; the goods of the wave end at zero', async () => {
    await givenDelivered(here);
    await givenFollowed(here);
    const { [zhu]: owed } = await balancesOf(here, 'household');
    expect(owed).toBeGreaterThan(0);
    expect(await balancesOf(here, 'supplier')).toEqual({ [market]: -(owed ?? 0) });
    expect(await balancesOf(here, 'goods')).toEqual({});
  });

  it('is not charged within the minute in which the door may be taken back, and never when it is', async () => {
    const { dropOffId } = await givenAtTheDoor(here);
    await as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
    await givenFollowed(here, 30_000);
    expect(await balancesOf(here, 'household')).toEqual({});
    await as('wang').dispatch.undoDropOff({ communityId, dropOffIds: [dropOffId], actionId: actionId() });
    await givenFollowed(here);
    expect(await balancesOf(here, 'household')).toEqual({});
  });

  it('is charged once by two machines at once, and a quiet minute adds nothing', async () => {
    await givenDelivered(here);
    clock.pass(61_000);
    await Promise.all([followGoods(app, clock.now), followGoods(app, clock.now)]);
    const rows = await countRows(here);
    expect(rows).toBeGreaterThan(0);
    await givenFollowed(here);
    expect(await countRows(here)).toBe(rows);
  });
});

describe('a dispute', () => {
  it('that is refunded by less than the price leaves the rest owed, and what was paid back in cash leaves the box', async () => {
    const orderId = await givenDeliveredEggs(here);
    await givenFollowed(here);
    const { [zhu]: owed = 0 } = await balancesOf(here, 'household');
    const disputeId = await givenDispute(here, orderId);
    await answerTo(here, disputeId, { kind: 'refund', amountFen: 500, paidBack: 'nextOrder' });
    await givenFollowed(here);
    expect(await balancesOf(here, 'household')).toEqual({ [zhu]: owed - 500 });
    expect(await balancesOf(here, 'cashBox')).toEqual({});
    const again = await givenDispute(here, orderId);
    await answerTo(here, again, { kind: 'refund', amountFen: 300, paidBack: 'cash' });
    await givenFollowed(here);
    expect(await balancesOf(here, 'household')).toEqual({ [zhu]: owed - 500 });
    expect(sum(await balancesOf(here, 'cashBox'))).toBe(-300);
    await givenFollowed(here);
    expect(sum(await balancesOf(here, 'cashBox'))).toBe(-300);
  });

  it('that is brought again is not owed until it is there', async () => {
    const orderId = await givenDeliveredEggs(here);
    await givenFollowed(here);
    const { [zhu]: owed = 0 } = await balancesOf(here, 'household');
    await answerTo(here, await givenDispute(here, orderId), { kind: 'redeliver', from: 'station' });
    await givenFollowed(here);
    expect(await balancesOf(here, 'household')).toEqual({ [zhu]: owed / 2 });
  });
});

it('what a helper has paid is owed by the household and owed to the helper', async () => {
  const wish = { kind: 'other' as const, text: '买灯泡' };
  const { requestId } = await as('zhu').orders.createRequest({ ...zhuHome, wish, actionId: actionId() });
  await as('wang').orders.takeRequest({ communityId, requestId, actionId: actionId() });
  const payment = { paidBy: 'helper' as const, amountFen: 5000 };
  await as('wang').orders.finishRequest({ communityId, requestId, payment, actionId: actionId() });
  await givenFollowed(here);
  expect(await balancesOf(here, 'household')).toEqual({ [zhu]: 5000 });
  expect(sum(await balancesOf(here, 'person'))).toBe(-5000);
  expect(await balancesOf(here, 'shopping')).toEqual({});
});

it('the mark stays until a slice was not full, so that nothing is left behind', async () => {
  for (const text of ['买灯泡', '买盐']) {
    const wish = { kind: 'other' as const, text };
    const { requestId } = await as('zhu').orders.createRequest({ ...zhuHome, wish, actionId: actionId() });
    await as('wang').orders.takeRequest({ communityId, requestId, actionId: actionId() });
    const payment = { paidBy: 'helper' as const, amountFen: 5000 };
    await as('wang').orders.finishRequest({ communityId, requestId, payment, actionId: actionId() });
  }
  clock.pass(61_000);
  const turn = () =>
    inCommunity(database, communityId)
      .transaction()
      .execute((db) => followSlices({ db, secrets: app.secrets, now: clock.now }, communityId, 1));
  expect([await turn(), await turn(), await turn()]).toEqual([true, true, false]);
  expect(await balancesOf(here, 'household')).toEqual({ [zhu]: 10_000 });
});

it('a community that was there before the ledger has the waves after it counted, and no earlier one', async () => {
  await database.pool.query(
    `insert into ledger_marks (community_id, begins_at, followed_to) values ($1, $2, $2)`,
    [communityId, '2026-11-23T00:00:00Z'],
  );
  await givenOrder(here, { by: 'peng', at: pengHome });
  await givenDelivered(here);
  await givenFollowed(here);
  expect(await countRows(here)).toBe(0);
});
