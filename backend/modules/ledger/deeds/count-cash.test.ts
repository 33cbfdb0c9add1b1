import { beforeEach, describe, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, zhuHome } from '../../../../tests/support/demo';
import { balancesOf } from '../../../../tests/support/given-ledger';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { as, clock } = here;
const { ledger } = as('lin');
const lin = { kind: 'person' as const, accountId: demoId('account lin') };
const box = { kind: 'cashBox' as const };

const now = () => clock.now.toISOString();
const handIn = (amountFen: number, paidAt = now()) =>
  ledger.recordHandIn({
    communityId,
    from: lin,
    to: box,
    amountFen,
    way: 'cash',
    paidAt,
    actionId: actionId(),
  });
const count = (countedFen: number, more: { countedAt?: string; reason?: string } = {}) => ({
  communityId,
  countedFen,
  countedAt: more.countedAt ?? now(),
  reason: more.reason,
  actionId: actionId(),
});

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

describe('a count of the cash box', () => {
  it('that agrees is an entry without a row', async () => {
    await handIn(123_450);
    expect(await expectSameTwice(database, ledger.countCash, count(123_450))).toMatchObject({
      differenceFen: 0,
    });
  });

  it('that differs asks why; then the difference is an entry of its own, and the book is what was counted', async () => {
    await handIn(213_450);
    const asked = ledger.countCash(count(123_450));
    await expect(asked).rejects.toMatchObject({
      code: 'CASH_DIFFERS',
      details: { book: '¥2,134.50', difference: '¥900.00' },
    });
    const answered = await ledger.countCash(count(123_450, { reason: '找不到，正在查' }));
    expect(answered.differenceFen).toBe(-90_000);
    expect((await ledger.getMoney({ communityId })).cashBoxFen).toBe(123_450);
    expect(Object.values(await balancesOf(here, 'cashDifference'))).toEqual([90_000]);
    expect((await ledger.listCashCounts({ communityId })).rows).toMatchObject([
      { countedFen: 123_450, differenceFen: -90_000, reason: '找不到，正在查' },
    ]);
  });

  it('closes what was before: nothing in the box is dated back behind it, and no other count', async () => {
    await handIn(1_000);
    const before = now();
    clock.pass(60_000);
    await ledger.countCash(count(1_000));
    clock.pass(60_000);
    await expect(handIn(500, before)).rejects.toMatchObject({ code: 'BEFORE_CASH_COUNT' });
    const earlier = ledger.countCash(count(1_000, { countedAt: before }));
    await expect(earlier).rejects.toMatchObject({ code: 'BEFORE_CASH_COUNT' });
    await handIn(500);
    const paid = { ...zhuHome, amountFen: 100, way: 'cash' as const, to: lin, paidAt: before };
    await ledger.recordPayment({ ...paid, keepsRest: true, actionId: actionId() });
  });

  it('is of its hour: what came in later is not missing from it', async () => {
    await handIn(1_000);
    const six = now();
    clock.pass(60_000);
    await handIn(500);
    clock.pass(60_000);
    const { differenceFen } = await ledger.countCash(count(1_000, { countedAt: six }));
    expect(differenceFen).toBe(0);
    expect((await ledger.getMoney({ communityId })).cashBoxFen).toBe(1_500);
  });

  it('of two at once with a difference finds it once', async () => {
    await handIn(1_000);
    const ends = await Promise.allSettled(
      [1, 2].map(() => ledger.countCash(count(900, { reason: '少一张' }))),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(Object.values(await balancesOf(here, 'cashDifference'))).toEqual([100]);
  });

  it('is not put right by hand, and is not tomorrow', async () => {
    const { entryId } = await ledger.countCash(count(0));
    const back = { communityId, entryId, reason: '错了', actionId: actionId() };
    await expect(ledger.reverseEntry(back)).rejects.toMatchObject({ code: 'NOT_REVERSIBLE' });
    const countedAt = new Date(clock.now.getTime() + 600_000).toISOString();
    await expect(ledger.countCash(count(0, { countedAt }))).rejects.toMatchObject({
      code: 'MONEY_IN_FUTURE',
    });
  });
});

it('money goes from one pocket to another, never to where it is', async () => {
  const same = { communityId, from: box, to: box, amountFen: 1, way: 'cash' as const, paidAt: now() };
  await expect(ledger.recordHandIn({ ...same, actionId: actionId() })).rejects.toMatchObject({
    code: 'SAME_POCKET',
  });
});
