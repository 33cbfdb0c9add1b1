import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, MORNING, type TestApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { demoId } from '../demo';
import { communityId, market, zhuHome } from '../../tests/support/demo';
import { givenArrived, givenOrder } from '../../tests/support/given';
import { answerTo, givenDeliveredEggs, givenDispute } from '../../tests/support/given-dispute';
import { givenFollowed } from '../../tests/support/given-ledger';
import { givenQuietDay } from '../../tests/support/state';
import { reconcile } from '.';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { ledger } = here.as('lin');
const accountId = demoId('account lin');
const box = { kind: 'cashBox' as const };

beforeEach(async () => {
  await givenQuietDay(database);
  here.clock.set(MORNING);
});

const names = async () => (await reconcile(database.db)).map(({ check }) => check);
const plant = (sql: string) => database.pool.query(sql);

async function delivered(app: TestApp): Promise<void> {
  const orderId = await givenDeliveredEggs(app);
  await givenFollowed(app);
  const disputeId = await givenDispute(app, orderId);
  await answerTo(app, disputeId, { kind: 'refund', amountFen: 100, paidBack: 'cash' });
  await givenFollowed(app);
}

async function bought(): Promise<string> {
  const shopping = { communityId, accountId, householdIds: [zhuHome.householdId], amountFen: 1_000 };
  const said = { ...shopping, paidAt: here.clock.now.toISOString(), reason: '米', actionId: actionId() };
  return (await ledger.splitShopping(said)).entryId;
}

async function reversed(): Promise<void> {
  const entryId = await bought();
  await ledger.reverseEntry({ communityId, entryId, reason: '错了', actionId: actionId() });
}

async function counted(): Promise<void> {
  const handIn = { communityId, from: { kind: 'person' as const, accountId }, to: box, amountFen: 500 };
  const at = here.clock.now.toISOString();
  await ledger.recordHandIn({ ...handIn, way: 'cash', paidAt: at, actionId: actionId() });
  await ledger.countCash({ communityId, countedFen: 500, countedAt: at, actionId: actionId() });
}

async function advanced(app: TestApp): Promise<void> {
  const { waveId } = await givenOrder(app);
  const paid = { communityId, accountId, waveId, supplierId: market, amountFen: 500, way: 'cash' as const };
  await ledger.recordAdvance({ ...paid, paidAt: MORNING, actionId: actionId() });
  await givenArrived(app, waveId);
  await givenFollowed(app);
}

const again = (where: string) => `
  insert into ledger_transfers (community_id, entry_id, position, debit_account, credit_account, amount_fen, counts,
                                happened_at, cause)
  select community_id, entry_id, 9, debit_account, credit_account, amount_fen, counts, happened_at, cause
    from ledger_transfers where ${where}`;

describe('the recount of money', () => {
  it.each([
    [
      'a charge that is gone',
      delivered,
      `delete from ledger_transfers where cause = 'delivered'`,
      'what is charged is what was delivered',
    ],
    [
      'a refund that is gone',
      delivered,
      `delete from ledger_transfers where cause = 'refunded'`,
      'what is charged is what was delivered',
    ],
    [
      'a bill that is gone',
      delivered,
      `delete from ledger_transfers where cause = 'came'`,
      'what is billed is what came',
    ],
    [
      'half of a reversal',
      reversed,
      `delete from ledger_transfers where position = 0 and entry_id in (select id from ledger_entries where kind = 'reversal')`,
      'a reversal is the opposite',
    ],
    [
      'shopping that nobody owes',
      bought,
      'delete from ledger_transfers where position = 0',
      'what was bought is owed by somebody',
    ],
    [
      'money from before the count',
      counted,
      'delete from ledger_transfers',
      'what was counted is the book of that hour',
    ],
    [
      'an advance that counts twice',
      advanced,
      again(`cause = 'posted'`),
      'an advance is posted, void or pending',
    ],
  ])('names %s', async (_, given, sql, name) => {
    await given(here);
    expect(await names()).toEqual([]);
    await plant(sql);
    expect(await names()).toContain(name);
  });
});
