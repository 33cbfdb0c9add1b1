import type { Place } from './places';

interface Its {
  purchaseId: string;
  batchId: string;
  thingId: string;
  callId: string;
  handOutId: string;
}

const counted = { good: 1, damaged: 0, spoiled: 0 };
const ofBatch = (_: Place, { batchId }: Its) => ({ batchId });
const ofThing = (_: Place, { batchId, thingId }: Its) => ({ batchId, thingId, ...counted });

const ofCall = (_: Place, { callId }: Its) => ({ callId });

const ofHandOut = (_: Place, { handOutId }: Its) => ({ campaignId: handOutId });
const ofFreeBatch = (at: Place, its: Its) => ({ ...ofHandOut(at, its), ...ofBatch(at, its) });

/** The least that each procedure of receiving takes. */
export const receivingInputs = {
  'purchasing.createBatch': () => ({
    what: { source: 'donation', name: '爱心企业', goods: [{ name: '蔬菜包', measure: '袋' }] },
    cameAt: '2026-11-22T02:00:00.000Z',
  }),
  'purchasing.pictureBatch': (at: Place, its: Its) => ({ ...ofBatch(at, its), pictureId: its.batchId }),
  'purchasing.voidBatch': (at: Place, its: Its) => ({ ...ofBatch(at, its), reason: '重复登记' }),
  'purchasing.listBatches': () => ({}),
  'purchasing.getBatch': ofBatch,
  'purchasing.listBatchesToCount': () => ({}),
  'purchasing.getCountSheet': ofBatch,
  'purchasing.recordCount': (at: Place, its: Its) => ({
    ...ofThing(at, its),
    happenedAt: '2026-11-22T02:00:00.000Z',
  }),
  'purchasing.settleCount': (at: Place, its: Its) => ({ ...ofThing(at, its), reason: '再数了一遍' }),
  'purchasing.getReceiptDraft': (_: Place, { purchaseId }: Its) => ({ purchaseId }),
  'doorKnocks.getHandOutGoods': ofHandOut,
  'doorKnocks.linkBatch': ofFreeBatch,
  'doorKnocks.unlinkBatch': ofFreeBatch,
  'doorKnocks.printShareLabels': ofHandOut,
  'doorKnocks.getOwnHandOuts': () => ({}),
  'doorKnocks.giveShareAway': ofHandOut,
  'doorKnocks.takeShareBack': ofHandOut,
  'purchasing.callHands': () => ({ place: '东门', startsAt: '2026-11-24T02:00:00.000Z', people: 8 }),
  'purchasing.cancelHandCall': ofCall,
  'purchasing.listHandCalls': () => ({}),
  'purchasing.listOpenHandCalls': () => ({}),
  'purchasing.answerHandCall': (at: Place, its: Its) => ({ ...ofCall(at, its), says: 'coming' }),
};
