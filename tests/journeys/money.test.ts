import { expect } from 'vitest';
import { demoId } from '../../backend/demo';
import { actionId } from '../support/app';
import { communityId, zhuHome } from '../support/demo';
import { disputedDelivery } from './disputes';
import { overEachWay, type Way } from './each-way';

const lin = { kind: 'person' as const, accountId: demoId('account lin') };
const box = { kind: 'cashBox' as const };

/** The minute of the last door is over, and what happens by itself has happened. */
async function goOn({ clock, runJobs }: Way): Promise<void> {
  clock.pass(61_000);
  await runJobs();
}

/** What keeps each closed wave from zero is named to the last 分, and is nothing that was merely not booked yet. */
async function everyGapIsNamed({ as }: Way): Promise<void> {
  const { ledger } = as('lin');
  for (const { waveId, gapFen } of (await ledger.listWaveChecks({ communityId })).rows) {
    const check = await ledger.checkWave({ communityId, waveId, limit: 100 });
    expect(check.namedFen).toBe(gapFen);
    expect(check.rows.filter(({ kind }) => kind === 'notBooked')).toEqual([]);
  }
}

/** A float is put into the box in the morning, and somebody takes ¥900 of it in the afternoon. */
async function givenFloat({ as, clock }: Way, amountFen: number): Promise<void> {
  const paidAt = clock.now.toISOString();
  const said = { communityId, from: lin, to: box, amountFen, way: 'cash' as const, paidAt };
  await as('lin').ledger.recordHandIn({ ...said, actionId: actionId() });
}

overEachWay(
  'what was delivered is owed, disputed, paid and counted: ¥900 are missed the same evening',
  async (way) => {
    const { as, clock } = way;
    await givenFloat(way, 200_000);
    await disputedDelivery(way);
    await goOn(way);
    await everyGapIsNamed(way);

    const owed = await as('zhu').ledger.getStatement(zhuHome);
    expect(owed.openFen).toBeGreaterThan(0);
    const causes = new Set(owed.rows.flatMap(({ items }) => items.map(({ cause }) => cause)));
    expect(causes).toContain('refunded');

    const paid = { ...zhuHome, amountFen: owed.openFen, way: 'cash' as const, to: box };
    await as('lin').ledger.recordPayment({ ...paid, paidAt: clock.now.toISOString(), actionId: actionId() });
    expect(await as('zhu').ledger.getStatement(zhuHome)).toMatchObject({ openFen: 0, creditFen: 0 });

    const { cashBoxFen } = await as('lin').ledger.getMoney({ communityId });
    const count = { communityId, countedFen: cashBoxFen - 90_000, countedAt: clock.now.toISOString() };
    await expect(as('lin').ledger.countCash({ ...count, actionId: actionId() })).rejects.toMatchObject({
      code: 'CASH_DIFFERS',
    });
    const counted = await as('lin').ledger.countCash({
      ...count,
      reason: '下午少了 900，正在查',
      actionId: actionId(),
    });
    expect(counted.differenceFen).toBe(-90_000);
    const { lastCount } = await as('lin').ledger.getMoney({ communityId });
    expect(lastCount).toMatchObject({ differenceFen: -90_000, reason: '下午少了 900，正在查' });

    await goOn(way);
    await everyGapIsNamed(way);
  },
);
