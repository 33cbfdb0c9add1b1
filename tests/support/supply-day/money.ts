import { demoId } from '../../../backend/demo';
import { runJobs } from '../../../backend/jobs';
import { actionId } from '../app';
import { communityId, maHome, market, pengHome, songHome, zhuHome } from '../demo';
import { later } from '../given-parcels';
import { homesOf, nowAt, type Stage } from './here';

const box = { kind: 'cashBox' } as const;
const person = (key: string) => ({ kind: 'person', accountId: demoId(`account ${key}`) }) as const;

/** 高干事 has paid the market beforehand, before anything had come. */
export async function givenAdvanced(app: Stage, waveId: string): Promise<void> {
  await app.as('lin').ledger.recordAdvance({
    ...{ communityId, waveId, supplierId: market, accountId: demoId('account gao') },
    ...{ amountFen: 234_567, way: 'transfer', paidAt: nowAt(app), otherThan: [], actionId: actionId() },
  });
}

/** 王师傅 has bought salt for many; one household pays too much, one a part, to whoever collects. */
async function collect(app: Stage): Promise<void> {
  const staff = app.as('lin').ledger;
  const paidAt = nowAt(app);
  const householdIds = [zhuHome, pengHome, maHome, songHome, ...homesOf('10-2').slice(0, 3)].map(
    ({ householdId }) => householdId,
  );
  const bought = {
    accountId: demoId('account wang'),
    householdIds: [...new Set(householdIds)],
    amountFen: 10_001,
  };
  await staff.splitShopping({
    communityId,
    ...bought,
    paidAt,
    reason: '盐、酱油和两把挂面，小卖部的收据在门岗',
    actionId: actionId(),
  });
  const cash = { way: 'cash', paidAt, actionId: '' } as const;
  await staff.recordPayment({ ...zhuHome, ...cash, amountFen: 1_000, to: box, actionId: actionId() });
  await staff.recordPayment({
    ...maHome,
    ...cash,
    amountFen: 5_000,
    to: box,
    keepsRest: true,
    actionId: actionId(),
  });
  await app.as('qin').ledger.recordPayment({
    ...pengHome,
    ...cash,
    amountFen: 1_000,
    to: person('qin'),
    actionId: actionId(),
  });
  const refund = {
    ...maHome,
    ...cash,
    amountFen: 500,
    from: box,
    reason: '多收的退一部分',
    actionId: actionId(),
  };
  await staff.recordRefund(refund);
}

/** Handed in, let off, counted, paid to the supplier, and one entry put right. */
async function settle(app: Stage): Promise<void> {
  const staff = app.as('lin').ledger;
  const paidAt = nowAt(app);
  const cash = { communityId, way: 'cash', paidAt } as const;
  await staff.recordHandIn({ ...cash, from: person('qin'), to: box, amountFen: 800, actionId: actionId() });
  await staff.writeOff({ ...zhuHome, amountFen: 500, reason: '送来时撒了半袋', actionId: actionId() });
  await staff.writeOff({ ...songHome, amountFen: 9, reason: '零头', actionId: actionId() });
  await staff.paySupplier({ ...cash, supplierId: market, from: box, amountFen: 2_000, actionId: actionId() });
  const wrong = await staff.recordPayment({
    ...songHome,
    ...cash,
    amountFen: 100,
    to: box,
    actionId: actionId(),
  });
  await staff.reverseEntry({
    communityId,
    entryId: wrong.entryId,
    reason: '记错了门牌',
    actionId: actionId(),
  });
  later(app, 1);
  const counted = { countedFen: 4_250, countedAt: nowAt(app), reason: '找零少找了五角' };
  await staff.countCash({ communityId, ...counted, actionId: actionId() });
}

/** The ledger has followed what was delivered and what came; then people have paid. */
export async function givenPaidOnTheDay(app: Stage): Promise<void> {
  later(app, 2);
  await runJobs(app.app, app.clock.now);
  await collect(app);
  later(app, 1);
  await settle(app);
}
