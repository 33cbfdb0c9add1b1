import { beforeEach, describe, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, home, market, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenArrived, givenOrder, givenPlaced } from '../../../../tests/support/given';
import { balancesOf, givenFollowed } from '../../../../tests/support/given-ledger';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { as, clock } = here;
const { ledger, purchasing } = as('lin');
const wang = demoId('account wang');

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const beforehand = (waveId: string, amountFen: number) => ({
  communityId,
  accountId: wang,
  waveId,
  supplierId: market,
  amountFen,
  way: 'transfer' as const,
  paidAt: clock.now.toISOString(),
  actionId: actionId(),
});
const onlyAdvance = async () => (await ledger.listAdvances({ communityId })).rows[0];

describe('somebody pays a supplier beforehand', () => {
  it('counts for what comes, is void for what does not, and is closed when the supplier gives it back', async () => {
    const { waveId } = await givenOrder(here);
    const priceFen = (await as('zhu').orders.getCatalogue(zhuHome)).products.find(
      ({ id }) => id === eggs,
    )?.priceFen;
    const each = priceFen ?? 0;
    const purchaseId = await givenPlaced(here, waveId);
    const { entryId } = await expectSameTwice(database, ledger.recordAdvance, beforehand(waveId, 2 * each));
    await givenFollowed(here);
    expect(await onlyAdvance()).toMatchObject({ pendingFen: 2 * each, postedFen: 0, toReturnFen: 0 });
    expect(await balancesOf(here, 'person')).toEqual({});
    const counted = { productId: eggs, came: 1, damaged: 0, reason: 'notDelivered' as const };
    await purchasing.recordReceipt({
      communityId,
      purchaseId,
      lines: [counted],
      actionId: actionId(),
    });
    await givenFollowed(here);
    expect(await onlyAdvance()).toMatchObject({ pendingFen: 0, postedFen: each, toReturnFen: each });
    expect(await balancesOf(here, 'person')).toEqual({ [wang]: -each });
    expect(await balancesOf(here, 'supplier')).toEqual({});
    const back = { communityId, entryId, paidAt: clock.now.toISOString() };
    const tooMuch = ledger.returnAdvance({ ...back, amountFen: each + 1, actionId: actionId() });
    await expect(tooMuch).rejects.toMatchObject({ code: 'RETURNS_TOO_MUCH' });
    const part = each - 100;
    await expectSameTwice(database, ledger.returnAdvance, { ...back, amountFen: part });
    const first = await onlyAdvance();
    expect(first).toMatchObject({ toReturnFen: 100, returnedFen: part, returns: [{ amountFen: part }] });
    const wrong = { communityId, entryId: first?.returns[0]?.entryId ?? '', reason: '数错了' };
    await ledger.reverseEntry({ ...wrong, actionId: actionId() });
    expect(await onlyAdvance()).toMatchObject({ toReturnFen: each, returnedFen: 0, returns: [] });
    await ledger.returnAdvance({ ...back, amountFen: part, actionId: actionId() });
    await ledger.returnAdvance({ ...back, amountFen: 100, actionId: actionId() });
    expect(await onlyAdvance()).toBeUndefined();
    expect(await balancesOf(here, 'person')).toEqual({ [wang]: -each });
  });

  it('follows a count that is taken back: pending again, and the bill is gone', async () => {
    const { waveId } = await givenOrder(here);
    await ledger.recordAdvance(beforehand(waveId, 100));
    await givenArrived(here, waveId);
    await givenFollowed(here);
    expect(await balancesOf(here, 'person')).toEqual({ [wang]: -100 });
    const desk = await purchasing.getDesk({ communityId, waveId });
    const purchaseId = desk.suppliers.find(({ supplierId }) => supplierId === market)?.purchase?.id ?? '';
    await purchasing.undoReceipt({ communityId, purchaseId, actionId: actionId() });
    await givenFollowed(here);
    expect(await balancesOf(here, 'person')).toEqual({});
    expect(await balancesOf(here, 'supplier')).toEqual({});
    expect(await onlyAdvance()).toMatchObject({ pendingFen: 100, postedFen: 0 });
  });

  it('ends at zero for a share of which nothing is ordered any more, and after it was reversed', async () => {
    const placed = await givenOrder(here);
    const { waveId } = placed;
    const { entryId } = await ledger.recordAdvance(beforehand(waveId, 500));
    await as('zhu').orders.cancelOrder({
      ...zhuHome,
      orderId: placed.orderId,
      version: 1,
      actionId: actionId(),
    });
    clock.set('2026-11-22T04:01:00.000Z');
    await purchasing.getDesk({ communityId, waveId });
    await database.pool.query('update waves set closed_at = closes_at where id = $1', [waveId]);
    await givenFollowed(here);
    expect(await onlyAdvance()).toMatchObject({ toReturnFen: 500, postedFen: 0 });
    await ledger.reverseEntry({ communityId, entryId, reason: '没付', actionId: actionId() });
    await givenFollowed(here);
    expect(await onlyAdvance()).toBeUndefined();
  });

  it('is followed when it is entered late, and when it is reversed, however old it is', async () => {
    const { waveId } = await givenOrder(here);
    const late = beforehand(waveId, 100);
    await givenArrived(here, waveId);
    await givenFollowed(here);
    clock.pass(40 * 24 * 3_600_000);
    const { entryId } = await ledger.recordAdvance(late);
    await givenFollowed(here);
    expect(await balancesOf(here, 'person')).toEqual({ [wang]: -100 });
    await ledger.reverseEntry({ communityId, entryId, reason: '没付', actionId: actionId() });
    await givenFollowed(here);
    expect(await balancesOf(here, 'person')).toEqual({});
  });

  it('counts once for what came, also when one is entered beside another that is old and posted', async () => {
    const { waveId } = await givenOrder(here);
    await ledger.recordAdvance(beforehand(waveId, 100));
    await givenArrived(here, waveId);
    await givenFollowed(here);
    const billed = (await ledger.listSupplierMoney({ communityId })).rows[0]?.billedFen ?? 0;
    clock.pass(40 * 24 * 3_600_000);
    await ledger.recordAdvance(beforehand(waveId, billed));
    await givenFollowed(here);
    expect(await balancesOf(here, 'person')).toEqual({ [wang]: -billed });
  });

  it('is asked about when it looks like another', async () => {
    const { waveId } = await givenOrder(here);
    const { entryId } = await ledger.recordAdvance(beforehand(waveId, 500));
    await expect(ledger.recordAdvance(beforehand(waveId, 500))).rejects.toMatchObject({
      code: 'LOOKS_PAID_TWICE',
      details: { otherId: entryId },
    });
  });
});

it('a supplier is paid for what came, out of the box', async () => {
  const { waveId } = await givenOrder(here);
  await givenArrived(here, waveId);
  await givenFollowed(here);
  const [owed] = (await ledger.listSupplierMoney({ communityId })).rows;
  const paid = { communityId, supplierId: market, way: 'cash' as const, paidAt: clock.now.toISOString() };
  const from = { kind: 'cashBox' as const };
  await ledger.paySupplier({ ...paid, from, amountFen: owed?.owedFen ?? 0, actionId: actionId() });
  expect((await ledger.listSupplierMoney({ communityId })).rows).toMatchObject([
    { owedFen: 0, paidFen: owed?.billedFen },
  ]);
  expect((await ledger.getSupplierStatement({ communityId, supplierId: market })).rows).toMatchObject([
    { kind: 'supplierPayment', balanceFen: 0, otherSide: '收款箱' },
    { kind: 'bill', items: [{ cause: 'came', pieces: 2 }] },
  ]);
});

describe('100.00 advanced for several households', () => {
  const rooms = [
    '10-1-502',
    '10-1-401',
    '10-2-603',
    '1-1-103',
    '10-1-402',
    '1-1-102',
    '2-1-102',
    '3-1-102',
    '10-1-401',
    '10-1-501',
    '10-2-602',
    '2-1-101',
  ];
  const some = (n: number) => [...new Set(rooms)].slice(0, n).map((key) => home(key).householdId);
  const shop = (householdIds: string[]) =>
    ledger.splitShopping({
      ...{ communityId, accountId: wang, householdIds, amountFen: 10_000, paidAt: MORNING, reason: '米和油' },
      actionId: actionId(),
    });

  it.each([3, 7, 11])('%i of them owe 100.00 together; one leaves, and who paid stays', async (n) => {
    const all = some(n);
    const { entryId } = await shop(all);
    const before = await balancesOf(here, 'household');
    expect(Object.keys(before).sort()).toEqual([...all].sort());
    expect(Object.values(before).reduce((sum, fen) => sum + fen, 0)).toBe(10_000);
    const [leaver = '', ...others] = all;
    await ledger.splitAgain({
      communityId,
      entryId,
      householdIds: others,
      reason: '一户不要了',
      actionId: actionId(),
    });
    const after = await balancesOf(here, 'household');
    expect(after[leaver]).toBeUndefined();
    expect(Object.values(after).reduce((sum, fen) => sum + fen, 0)).toBe(10_000);
    expect(await balancesOf(here, 'person')).toEqual({ [wang]: -10_000 });
    expect(await balancesOf(here, 'shopping')).toEqual({});
  });

  it('are shared out anew once: of two who do it at once the second hears so', async () => {
    const { entryId } = await shop(some(3));
    const again = (householdIds: string[]) =>
      ledger.splitAgain({ communityId, entryId, householdIds, reason: '改', actionId: actionId() });
    const ends = await Promise.allSettled([again(some(2)), again(some(1))]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'REVERSED_ALREADY' },
    });
    expect(await balancesOf(here, 'person')).toEqual({ [wang]: -10_000 });
  });

  it('who has paid and leaves has it to the good, and the page says who paid', async () => {
    const { entryId } = await shop([zhuHome.householdId, pengHome.householdId]);
    const to = { kind: 'person' as const, accountId: wang };
    const paid = { ...zhuHome, amountFen: 5_000, way: 'transfer' as const, to, paidAt: MORNING };
    await ledger.recordPayment({ ...paid, actionId: actionId() });
    const left = { communityId, entryId, householdIds: [pengHome.householdId], reason: '不要了' };
    await ledger.splitAgain({ ...left, actionId: actionId() });
    expect(await as('zhu').ledger.getStatement(zhuHome)).toMatchObject({ openFen: 0, creditFen: 5_000 });
    const { rows } = await as('peng').ledger.getStatement(pengHome);
    const whole = rows.find(({ amountFen }) => amountFen === 10_000);
    expect(whole?.kind).toBe('shopping');
    expect(whole?.otherSide).toContain('王');
    expect(whole?.reason).toBe('米和油');
  });

  it('stand in a log, newest first: what was bought stays, and what was changed says why and by whom', async () => {
    const { entryId } = await shop([zhuHome.householdId, pengHome.householdId]);
    clock.pass(60_000);
    const left = { communityId, entryId, householdIds: [pengHome.householdId], reason: '502 没有要' };
    await expectSameTwice(database, ledger.splitAgain, left);
    const { rows } = await ledger.listShopping({ communityId });
    expect(rows).toMatchObject([
      { what: '米和油', amountFen: 10_000, isAgain: true, over: null, parts: [{ partFen: 10_000 }] },
      {
        entryId,
        what: '米和油',
        isAgain: false,
        over: { why: '502 没有要', isAgain: true },
        parts: [{ partFen: 5_000 }, { partFen: 5_000 }],
      },
    ]);
    expect(rows[0]?.parts[0]?.householdId).toBe(pengHome.householdId);
    expect(rows[1]?.name).toContain('王');
  });
});
