import * as purchasing from '../purchasing';
import * as shares from '../shares';
import * as sharing from '../sharing';
import * as links from '../supplier-links';
import { receivingShelf } from './receiving';

/** What is bought of a wave, from whom, and what came of it. */
export const purchasingShelf = {
  listWaves: purchasing.listWaves,
  getDesk: purchasing.getDesk,
  markPlaced: purchasing.markPlaced,
  moveProduct: purchasing.moveProduct,
  changeArrival: purchasing.changeArrival,
  markArrived: purchasing.markArrived,
  previewReceipt: purchasing.previewReceipt,
  recordReceipt: purchasing.recordReceipt,
  undoReceipt: purchasing.undoReceipt,
  exportWave: purchasing.exportWave,
  chooseSharing: sharing.chooseSharing,
  printSharing: sharing.printSharing,
  decideShare: shares.decideShare,
  listPurchaseChanges: shares.listPurchaseChanges,
  makeSupplierLink: links.makeSupplierLink,
  revokeSupplierLink: links.revokeSupplierLink,
  readSupplierLink: links.readSupplierLink,
  confirmSupply: links.confirmSupply,
  ...receivingShelf,
};
