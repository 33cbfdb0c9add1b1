import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { createBatch } from './batches/create-batch';
import { getBatch } from './batches/get-batch';
import { getCountSheet } from './batches/get-count-sheet';
import { listBatches } from './batches/list-batches';
import { listBatchesToCount } from './batches/list-batches-to-count';
import { recordCount } from './batches/record-count';
import { settleCount } from './batches/settle-count';
import { pictureBatch } from './batches/picture-batch';
import { voidBatch } from './batches/void-batch';
import { changeArrival } from './change-arrival';
import { chooseSharing } from './choose-sharing';
import { exportWave } from './export-wave';
import { getDesk } from './get-desk';
import { getReceiptDraft } from './get-receipt-draft';
import { answerHandCall } from './hands/answer-hand-call';
import { callHands } from './hands/call-hands';
import { cancelHandCall } from './hands/cancel-hand-call';
import { listHandCalls } from './hands/list-hand-calls';
import { listOpenHandCalls } from './hands/list-open-hand-calls';
import { listWaves } from './list-waves';
import { markArrived } from './mark-arrived';
import { markPlaced } from './mark-placed';
import { moveProduct } from './move-product';
import { previewReceipt } from './preview-receipt';
import { printSharing } from './print-sharing';
import { recordReceipt } from './record-receipt';
import { undoReceipt } from './undo-receipt';
import { confirmSupply } from './confirm-supply';
import { decideShare } from './decide-share';
import { listPurchaseChanges } from './list-purchase-changes';
import { makeSupplierLink } from './make-supplier-link';
import { readSupplierLink } from './read-supplier-link';
import { revokeSupplierLink } from './revoke-supplier-link';

export const purchasing = implement('purchasing', contract.purchasing, {
  listWaves,
  getDesk,
  markPlaced,
  moveProduct,
  changeArrival,
  markArrived,
  previewReceipt,
  recordReceipt,
  undoReceipt,
  exportWave,
  chooseSharing,
  printSharing,
  createBatch,
  pictureBatch,
  voidBatch,
  listBatches,
  getBatch,
  listBatchesToCount,
  getCountSheet,
  recordCount,
  settleCount,
  getReceiptDraft,
  decideShare,
  listPurchaseChanges,
  makeSupplierLink,
  revokeSupplierLink,
  readSupplierLink,
  confirmSupply,
  callHands,
  cancelHandCall,
  listHandCalls,
  listOpenHandCalls,
  answerHandCall,
});
