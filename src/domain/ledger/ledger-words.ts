import type { EntryKind, MoneyCause, MoneyWay } from '@/contract/ledger';
import type { WaveGapKind } from '@/contract/ledger-lists';

export const entryNames: Readonly<Record<EntryKind, string>> = {
  charge: '货款',
  bill: '到货',
  advance: '垫付',
  advanceFollow: '垫付随到货',
  advanceReturn: '供应商退回垫付',
  shopping: '代买',
  payment: '付款',
  refund: '退款',
  handIn: '交接',
  supplierPayment: '付供应商',
  writeOff: '减免',
  writeOffDeclined: '减免没有同意',
  cashCount: '点现金',
  /** 冲销 is the bookkeeper's word; a statement is read at the table. */
  reversal: '更正',
};

export const causeNames: Readonly<Record<MoneyCause, string>> = {
  delivered: '送到',
  takenBack: '送达登记改了',
  broughtAgain: '有问题，再送',
  refunded: '有问题，退款',
  came: '到货',
  countTakenBack: '到货登记改了',
  posted: '到货，算数',
  unposted: '到货登记改了',
  voided: '没到，供应商应退',
  unvoided: '又有了',
};

export const wayNames: Readonly<Record<MoneyWay, string>> = { cash: '现金', transfer: '转账' };

export const gapNames: Readonly<Record<WaveGapKind, string>> = {
  inHand: '到了还没送到',
  refused: '拒收',
  refunded: '退款',
  ofNobody: '不是住户订的',
  notBooked: '还没记上',
};

const byRule: ReadonlySet<EntryKind> = new Set([
  'charge',
  'bill',
  'advanceFollow',
  'writeOffDeclined',
  'cashCount',
  'reversal',
]);

/** What follows from goods, a count and a reversal are not put right by hand. */
export const mayReverse = (kind: EntryKind): boolean => !byRule.has(kind);
