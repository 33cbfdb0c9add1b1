import type { getReceiptDraft as procedure, ReceiptDraftLine } from '@/contract/receipts';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { countedOf } from './batches/batch-view';
import * as batchThings from './batches/batch-things';
import * as purchases from './purchases';

/** What the cars of a purchase come to, product by product. */
export const getReceiptDraft: Handler<typeof procedure> = async ({ db }, { communityId, purchaseId }) => {
  const purchase = await purchases.find(db, communityId, purchaseId);
  if (!purchase) throw new Refusal('NOT_FOUND');
  if (purchase.arrivedAt) throw new Refusal('ALREADY_ARRIVED');
  const sums = new Map(
    (await batchThings.sumsOfPurchase(db, communityId, purchaseId)).map((row) => [row.thingId, row]),
  );
  const products = await purchases.productsOf(db, communityId, purchaseId);
  const rows = products.map((product): ReceiptDraftLine => {
    const sum = sums.get(product.productId);
    const state = sum?.state ?? 'notCounted';
    return { ...product, state, counted: sum && state === 'settled' ? countedOf(sum) : null };
  });
  return { purchaseId, batches: await countBatches(db, communityId, purchaseId), rows };
};

async function countBatches(db: Database, communityId: string, purchaseId: string): Promise<number> {
  const { rows } = await sql<{ batches: number }>`
    select count(*)::int as batches from inbound_batches b
     where b.community_id = ${communityId} and b.purchase_id = ${purchaseId} and b.voided_at is null`.execute(
    db,
  );
  return rows[0]?.batches ?? 0;
}
