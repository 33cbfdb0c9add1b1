import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { countCash } from './deeds/count-cash';
import { paySupplier } from './deeds/pay-supplier';
import { recordAdvance } from './deeds/record-advance';
import { recordHandIn } from './deeds/record-hand-in';
import { recordPayment } from './deeds/record-payment';
import { recordRefund } from './deeds/record-refund';
import { returnAdvance } from './deeds/return-advance';
import { reverseEntry } from './deeds/reverse-entry';
import { splitAgain, splitShopping } from './deeds/split-shopping';
import { settleWriteOff, writeOff } from './deeds/write-off';
import { exportMoney, exportStatement } from './export/export-money';
import { listAdvances } from './reading/advances';
import { listBuildingMoney } from './reading/building-money';
import { listCashCounts } from './reading/cash-counts';
import { checkWave } from './reading/check-wave';
import { getMoney } from './reading/get-money';
import {
  getOwnPocket,
  getPersonStatement,
  getStatement,
  getSupplierStatement,
} from './reading/get-statement';
import { getHouseholdMoney, listEntranceMoney, listHouseholdMoney } from './reading/household-money';
import { listCollectors, listPeopleMoney, listSupplierMoney } from './reading/people-money';
import { listShopping } from './reading/shopping';
import { listWaveChecks } from './reading/wave-checks';
import { listWriteOffs } from './reading/write-offs';

export const ledger = implement('ledger', contract.ledger, {
  getStatement,
  getPersonStatement,
  getOwnPocket,
  getSupplierStatement,
  recordPayment,
  recordRefund,
  writeOff,
  settleWriteOff,
  recordHandIn,
  recordAdvance,
  returnAdvance,
  paySupplier,
  splitShopping,
  splitAgain,
  countCash,
  reverseEntry,
  getMoney,
  listBuildingMoney,
  listHouseholdMoney,
  listEntranceMoney,
  getHouseholdMoney,
  listPeopleMoney,
  listCollectors,
  listSupplierMoney,
  listAdvances,
  listShopping,
  listWriteOffs,
  listCashCounts,
  listWaveChecks,
  checkWave,
  exportMoney,
  exportStatement,
});
