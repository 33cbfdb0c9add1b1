import * as counts from '../batch-counts';
import * as hands from '../hand-calls';
import * as batches from '../inbound-batches';
import * as receipts from '../receipts';

/** What of the purchasing shelf happens at the gate: batches, their counts, what they come to, and who helps. */
export const receivingShelf = {
  createBatch: batches.createBatch,
  pictureBatch: batches.pictureBatch,
  voidBatch: batches.voidBatch,
  listBatches: batches.listBatches,
  getBatch: batches.getBatch,
  listBatchesToCount: counts.listBatchesToCount,
  getCountSheet: counts.getCountSheet,
  recordCount: counts.recordCount,
  settleCount: counts.settleCount,
  getReceiptDraft: receipts.getReceiptDraft,
  callHands: hands.callHands,
  cancelHandCall: hands.cancelHandCall,
  listHandCalls: hands.listHandCalls,
  listOpenHandCalls: hands.listOpenHandCalls,
  answerHandCall: hands.answerHandCall,
};
