import * as ledger from '../ledger';
import * as deeds from '../ledger-deeds';
import * as lists from '../ledger-lists';

/** Who owes and who paid; the product holds no money. */
export const ledgerShelf = {
  getStatement: ledger.getStatement,
  getPersonStatement: ledger.getPersonStatement,
  getOwnPocket: ledger.getOwnPocket,
  getSupplierStatement: ledger.getSupplierStatement,
  recordPayment: deeds.recordPayment,
  recordRefund: deeds.recordRefund,
  writeOff: deeds.writeOff,
  settleWriteOff: deeds.settleWriteOff,
  recordHandIn: deeds.recordHandIn,
  recordAdvance: deeds.recordAdvance,
  returnAdvance: deeds.returnAdvance,
  paySupplier: deeds.paySupplier,
  splitShopping: deeds.splitShopping,
  splitAgain: deeds.splitAgain,
  countCash: deeds.countCash,
  reverseEntry: deeds.reverseEntry,
  getMoney: lists.getMoney,
  listBuildingMoney: lists.listBuildingMoney,
  listHouseholdMoney: lists.listHouseholdMoney,
  listEntranceMoney: lists.listEntranceMoney,
  getHouseholdMoney: lists.getHouseholdMoney,
  listPeopleMoney: lists.listPeopleMoney,
  listCollectors: lists.listCollectors,
  listSupplierMoney: lists.listSupplierMoney,
  listAdvances: lists.listAdvances,
  listShopping: lists.listShopping,
  listWriteOffs: lists.listWriteOffs,
  listCashCounts: lists.listCashCounts,
  listWaveChecks: lists.listWaveChecks,
  checkWave: lists.checkWave,
  exportMoney: lists.exportMoney,
  exportStatement: lists.exportStatement,
};
