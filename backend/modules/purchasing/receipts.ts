import { sql } from 'kysely';
import type { Database } from '../../db/database';

/** What was counted of one product of a purchase: ordered = came + damaged + short. */
export interface ReceiptLine {
  productId: string;
  came: number;
  damaged: number;
  short: number;
}

interface NewReceipt {
  communityId: string;
  id: string;
  purchaseId: string;
  receivedAt: Date;
  receivedBy: string;
  lines: readonly ReceiptLine[];
}

/** Writes down what came, and by which rule it is shared out. */
export async function add(db: Database, receipt: NewReceipt): Promise<void> {
  const { communityId, id } = receipt;
  await sql`
    insert into goods_receipts (community_id, id, purchase_id, rule, received_at, received_by)
    values (${communityId}, ${id}, ${receipt.purchaseId}, 'inOrderOfOrdering', ${receipt.receivedAt},
            ${receipt.receivedBy})`.execute(db);
  await sql`
    insert into goods_receipt_lines (community_id, receipt_id, product_id, came, damaged, short)
    select ${communityId}, ${id}, x."productId", x.came, x.damaged, x.short
      from jsonb_to_recordset(${JSON.stringify(receipt.lines)}::jsonb)
           as x ("productId" uuid, came integer, damaged integer, short integer)`.execute(db);
}
