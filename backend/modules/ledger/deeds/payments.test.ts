import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { demoId } from '../../../demo';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, home, pengHome, zhuHome } from '../../../../tests/support/demo';
import { balancesOf, countRows } from '../../../../tests/support/given-ledger';
import { photo } from '../../../../tests/support/pictures';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { as, clock } = here;
const { ledger } = as('lin');
const zhu = zhuHome.householdId;
const box = { kind: 'cashBox' as const };
const person = (key: string) => ({ kind: 'person' as const, accountId: demoId(`account ${key}`) });

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

/** Each of these households owes so much for what was bought for it. */
async function givenOwing(amountFen: number, ...homes: { householdId: string }[]): Promise<void> {
  for (const { householdId } of homes.length > 0 ? homes : [zhuHome])
    await ledger.splitShopping({
      communityId,
      accountId: demoId('account lin'),
      householdIds: [householdId],
      amountFen,
      paidAt: MORNING,
      reason: '米',
      actionId: actionId(),
    });
}

const paying = (amountFen: number) => ({
  ...zhuHome,
  amountFen,
  way: 'cash' as const,
  to: box,
  paidAt: clock.now.toISOString(),
});

describe('a payment', () => {
  it('is taken off what is open, once, however often it comes', async () => {
    await givenOwing(10_000);
    const input = { ...paying(6_000), actionId: actionId() };
    expect(await expectSameTwice(database, ledger.recordPayment, input)).toMatchObject({ openFen: 4_000 });
    expect(await balancesOf(here, 'household')).toEqual({ [zhu]: 4_000 });
  });

  it('is known by its id after its answer was forgotten, and the id never means something else', async () => {
    await givenOwing(10_000);
    const input = { ...paying(6_000), actionId: actionId() };
    await ledger.recordPayment(input);
    await database.pool.query('delete from actions');
    clock.pass(10 * 24 * 3_600_000);
    expect(await ledger.recordPayment(input)).toMatchObject({ entryId: input.actionId, openFen: 4_000 });
    await database.pool.query('delete from actions');
    const other = { ...input, amountFen: 1_000 };
    await expect(ledger.recordPayment(other)).rejects.toMatchObject({ code: 'ENTRY_DIFFERS' });
  });

  it('of 60 and 60 on 100 that come at once is one, and the other hears what is left', async () => {
    await givenOwing(10_000);
    const two = [6_000, 6_000].map((amountFen, index) =>
      ledger.recordPayment({
        ...paying(amountFen),
        otherThan: [v7()],
        to: index ? person('lin') : box,
        ...hour(index),
        actionId: actionId(),
      }),
    );
    const ends = await Promise.allSettled(two);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'PAYS_TOO_MUCH', details: { open: '¥40.00' } },
    });
  });

  it('beyond what is open stays to the good when somebody says so, and is given back up to that', async () => {
    await givenOwing(10_000);
    const more = { ...paying(12_000), keepsRest: true, actionId: actionId() };
    expect(await ledger.recordPayment(more)).toMatchObject({ openFen: 0, creditFen: 2_000 });
    const back = { ...zhuHome, way: 'cash' as const, from: box, paidAt: MORNING, reason: '多收了' };
    const tooMuch = ledger.recordRefund({ ...back, amountFen: 2_001, actionId: actionId() });
    await expect(tooMuch).rejects.toMatchObject({ code: 'REFUND_ABOVE_CREDIT' });
    expect(await ledger.recordRefund({ ...back, amountFen: 2_000, actionId: actionId() })).toMatchObject({
      creditFen: 0,
    });
  });

  /** Too far apart to look like one. */
  const hour = (index: number) => ({
    paidAt: new Date(clock.now.getTime() - index * 3_600_000).toISOString(),
  });

  it('that looks like another is asked about until it is said to be another one', async () => {
    await givenOwing(10_000);
    const first = await ledger.recordPayment({ ...paying(2_000), actionId: actionId() });
    clock.pass(9 * 60_000);
    const again = ledger.recordPayment({ ...paying(2_000), actionId: actionId() });
    await expect(again).rejects.toMatchObject({
      code: 'LOOKS_PAID_TWICE',
      details: { otherId: first.entryId },
    });
    const other = { ...paying(2_000), otherThan: [first.entryId], actionId: actionId() };
    expect(await ledger.recordPayment(other)).toMatchObject({ openFen: 6_000 });
    clock.pass(11 * 60_000);
    expect(await ledger.recordPayment({ ...paying(2_000), actionId: actionId() })).toMatchObject({
      openFen: 4_000,
    });
  });

  it('with the very same picture is asked about, whatever it is over and whenever', async () => {
    await givenOwing(10_000);
    const add = async () => {
      const pictureId = v7();
      await as('lin').files.addPicture({ ...zhuHome, pictureId, source: photo, actionId: actionId() });
      return pictureId;
    };
    await ledger.recordPayment({ ...paying(2_000), pictureId: await add(), actionId: actionId() });
    clock.pass(3 * 3_600_000);
    const again = ledger.recordPayment({ ...paying(3_000), pictureId: await add(), actionId: actionId() });
    await expect(again).rejects.toMatchObject({ code: 'LOOKS_PAID_TWICE' });
    await as('lin').files.addPicture({
      ...pengHome,
      pictureId: clockId,
      source: photo,
      actionId: actionId(),
    });
    const foreign = ledger.recordPayment({ ...paying(3_000), pictureId: clockId, actionId: actionId() });
    await expect(foreign).rejects.toMatchObject({ code: 'PICTURE_OF_OTHER_HOUSEHOLD' });
  });
  const clockId = v7();

  it('is noted by a captain when it came to their own hands, and by nobody else in their name', async () => {
    await givenOwing(10_000);
    const { recordPayment } = as('qin').ledger;
    const toBox = recordPayment({ ...paying(1_000), actionId: actionId() });
    await expect(toBox).rejects.toMatchObject({ code: 'ONLY_TO_YOURSELF' });
    await recordPayment({ ...paying(1_000), to: person('qin'), actionId: actionId() });
    expect((await as('qin').ledger.getOwnPocket({ communityId })).balanceFen).toBe(1_000);
    expect((await ledger.listPeopleMoney({ communityId })).rows).toMatchObject([
      { accountId: demoId('account qin'), heldFen: 1_000 },
      { accountId: demoId('account lin'), owedFen: 10_000 },
    ]);
  });

  it('goes to people of the community, in cash into the box, and not tomorrow', async () => {
    await givenOwing(10_000);
    const resident = ledger.recordPayment({ ...paying(1_000), to: person('peng'), actionId: actionId() });
    await expect(resident).rejects.toMatchObject({ code: 'NOT_A_COLLECTOR' });
    const wired = ledger.recordPayment({ ...paying(1_000), way: 'transfer', actionId: actionId() });
    await expect(wired).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const paidAt = new Date(clock.now.getTime() + 600_000).toISOString();
    const later = ledger.recordPayment({ ...paying(1_000), paidAt, actionId: actionId() });
    await expect(later).rejects.toMatchObject({ code: 'MONEY_IN_FUTURE' });
  });
});

describe('a reversal', () => {
  it('of two at once is one, and what was paid is open again', async () => {
    await givenOwing(10_000);
    const { entryId } = await ledger.recordPayment({ ...paying(6_000), actionId: actionId() });
    const back = () =>
      ledger.reverseEntry({ communityId, entryId, reason: '记错了户', actionId: actionId() });
    const ends = await Promise.allSettled([back(), back(), back()]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'REVERSED_ALREADY' });
    expect(await balancesOf(here, 'household')).toEqual({ [zhu]: 10_000 });
    expect(await balancesOf(here, 'cashBox')).toEqual({});
    const { rows } = await ledger.getStatement(zhuHome);
    expect(rows.map(({ kind, amountFen, balanceFen }) => [kind, amountFen, balanceFen])).toEqual([
      ['reversal', 6_000, 10_000],
      ['payment', -6_000, 4_000],
      ['shopping', 10_000, 10_000],
    ]);
  });

  it('is not reversed itself, nor is a count of the box', async () => {
    await givenOwing(10_000);
    const paid = await ledger.recordPayment({ ...paying(6_000), actionId: actionId() });
    const of = (entryId: string) => ({ communityId, entryId, reason: '错了', actionId: actionId() });
    const { entryId } = await ledger.reverseEntry(of(paid.entryId));
    await expect(ledger.reverseEntry(of(entryId))).rejects.toMatchObject({ code: 'NOT_REVERSIBLE' });
    await expect(ledger.reverseEntry(of(v7()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('fifty entries at once over the same accounts all come about: nobody waits in a circle', async () => {
  const homes = ['10-1-502', '10-1-401', '10-2-603', '1-1-103', '10-1-402'].map(home);
  await givenOwing(100_000, ...homes);
  const before = await countRows(here);
  const deeds = Array.from({ length: 50 }, (_, index) => {
    const at = homes[index % homes.length] ?? zhuHome;
    const others = homes.map(({ householdId }) => householdId);
    if (index % 2) others.reverse();
    return index % 5 === 0
      ? ledger.splitShopping({
          communityId,
          accountId: demoId('account lin'),
          householdIds: others,
          amountFen: 500,
          paidAt: MORNING,
          reason: '盐',
          actionId: actionId(),
        })
      : ledger.recordPayment({
          ...paying(100 + index),
          ...at,
          to: index % 3 ? box : person('lin'),
          actionId: actionId(),
        });
  });
  const ends = await Promise.allSettled(deeds);
  expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect((await countRows(here)) - before).toBe(10 * 6 + 40);
});
