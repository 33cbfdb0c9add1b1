import { demoId } from '../backend/demo';
import type { Place } from './places';

interface Its {
  waveId: string;
  advanceId: string;
  paymentId: string;
  shoppingId: string;
  writeOffId: string;
}

const paidAt = '2026-11-22T01:00:00.000Z';
const box = { kind: 'cashBox' };
const cash = { way: 'cash', amountFen: 100, paidAt };
const staffOf = ({ staff }: Place): string => demoId(`account ${staff}`);
const none = () => ({});
const share = ({ supplierId }: Place, { waveId }: Its) => ({ waveId, supplierId });

/** The least that each procedure about money takes. */
export const ledgerInputs = {
  'ledger.getStatement': none,
  'ledger.getPersonStatement': (at: Place) => ({ accountId: staffOf(at) }),
  'ledger.getOwnPocket': ({ communityId }: Place) => ({ communityId }),
  'ledger.getSupplierStatement': ({ supplierId }: Place) => ({ supplierId }),
  'ledger.recordPayment': () => ({ ...cash, to: box, keepsRest: true }),
  'ledger.recordRefund': () => ({ ...cash, from: box, reason: '退差价' }),
  'ledger.writeOff': () => ({ amountFen: 1, reason: '零头' }),
  'ledger.settleWriteOff': (_: Place, { writeOffId }: Its) => ({ entryId: writeOffId, isApproved: false }),
  'ledger.recordHandIn': (at: Place) => ({
    ...cash,
    from: { kind: 'person', accountId: staffOf(at) },
    to: box,
  }),
  'ledger.recordAdvance': (at: Place, its: Its) => ({ ...cash, ...share(at, its), accountId: staffOf(at) }),
  'ledger.returnAdvance': (_: Place, { advanceId }: Its) => ({ entryId: advanceId, amountFen: 1, paidAt }),
  'ledger.paySupplier': ({ supplierId }: Place) => ({ ...cash, supplierId, from: box }),
  'ledger.splitShopping': (at: Place) => ({
    accountId: staffOf(at),
    householdIds: [at.householdId],
    amountFen: 100,
    paidAt,
    reason: '盐',
  }),
  'ledger.splitAgain': (at: Place, { shoppingId }: Its) => ({
    entryId: shoppingId,
    householdIds: [at.householdId],
    reason: '少一户',
  }),
  'ledger.countCash': () => ({ countedFen: 0, countedAt: paidAt, reason: '点错了' }),
  'ledger.reverseEntry': (_: Place, { paymentId }: Its) => ({ entryId: paymentId, reason: '记错了' }),
  'ledger.getMoney': none,
  'ledger.listBuildingMoney': none,
  'ledger.listHouseholdMoney': none,
  'ledger.listEntranceMoney': none,
  'ledger.getHouseholdMoney': none,
  'ledger.listPeopleMoney': none,
  'ledger.listCollectors': none,
  'ledger.listSupplierMoney': none,
  'ledger.listAdvances': none,
  'ledger.listShopping': none,
  'ledger.listWriteOffs': none,
  'ledger.listCashCounts': none,
  'ledger.listWaveChecks': none,
  'ledger.checkWave': (_: Place, { waveId }: Its) => ({ waveId }),
  'ledger.exportMoney': none,
  'ledger.exportStatement': none,
};
