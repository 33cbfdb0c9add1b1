import { beforeEach, describe, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, zhuHome } from '../../../../tests/support/demo';
import { balancesOf } from '../../../../tests/support/given-ledger';
import { givenPerson } from '../../../../tests/support/second-community';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const here = givenApp(database);
await givenPerson(database.db, 'second-staff', { role: 'staff', level: 'community', communityId });
const { as, clock } = here;
const { ledger } = as('lin');
const colleague = as('second-staff').ledger;
const zhu = zhuHome.householdId;

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
  const bought = { communityId, accountId: demoId('account lin'), householdIds: [zhu], amountFen: 1_000 };
  await ledger.splitShopping({ ...bought, paidAt: MORNING, reason: '米', actionId: actionId() });
});

const off = (amountFen: number) => ({ ...zhuHome, amountFen, reason: '零头', actionId: actionId() });

describe('a write-off', () => {
  it('of up to 1 yuan is one tap, and never more than is open', async () => {
    expect(await expectSameTwice(database, ledger.writeOff, off(100))).toMatchObject({
      isWaiting: false,
      openFen: 900,
    });
    await expect(ledger.writeOff(off(901))).rejects.toMatchObject({ code: 'WRITE_OFF_TOO_MUCH' });
  });

  it('above waits for a second person, who is never the first', async () => {
    const { entryId, isWaiting, openFen } = await ledger.writeOff(off(101));
    expect({ isWaiting, openFen }).toEqual({ isWaiting: true, openFen: 1_000 });
    expect(await ledger.getStatement(zhuHome)).toMatchObject({ openFen: 1_000, waitingFen: 101 });
    const word = { communityId, entryId, isApproved: true };
    const own = ledger.settleWriteOff({ ...word, actionId: actionId() });
    await expect(own).rejects.toMatchObject({ code: 'OWN_WRITE_OFF' });
    expect((await colleague.listWriteOffs({ communityId })).rows).toMatchObject([
      { amountFen: 101, reason: '零头', isMine: false },
    ]);
    await expectSameTwice(database, colleague.settleWriteOff, { ...word, actionId: actionId() });
    expect(await balancesOf(here, 'household')).toEqual({ [zhu]: 899 });
    const again = colleague.settleWriteOff({ ...word, isApproved: false, actionId: actionId() });
    await expect(again).rejects.toMatchObject({ code: 'WRITE_OFF_SETTLED' });
    expect((await colleague.listWriteOffs({ communityId })).rows).toEqual([]);
  });

  it('that is declined changes nothing and waits no more', async () => {
    const { entryId } = await ledger.writeOff(off(500));
    await colleague.settleWriteOff({ communityId, entryId, isApproved: false, actionId: actionId() });
    expect(await ledger.getStatement(zhuHome)).toMatchObject({ openFen: 1_000, waitingFen: 0 });
  });

  it('that was overtaken by a payment is more than is open', async () => {
    const { entryId } = await ledger.writeOff(off(500));
    const to = { kind: 'cashBox' as const };
    const paid = { ...zhuHome, amountFen: 800, way: 'cash' as const, to, paidAt: MORNING };
    await ledger.recordPayment({ ...paid, actionId: actionId() });
    const word = { communityId, entryId, isApproved: true, actionId: actionId() };
    await expect(colleague.settleWriteOff(word)).rejects.toMatchObject({ code: 'WRITE_OFF_TOO_MUCH' });
  });

  it('that is agreed to and reversed at once is one of the two', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { entryId } = await ledger.writeOff(off(101));
      const both = { communityId, entryId };
      const ends = await Promise.allSettled([
        colleague.settleWriteOff({ ...both, isApproved: true, actionId: actionId() }),
        ledger.reverseEntry({ ...both, reason: '记错', actionId: actionId() }),
      ]);
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});
