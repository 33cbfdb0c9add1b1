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

/** Takes the count of a purchase away; answers its id, undefined when there was none. */
export async function remove(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<string | undefined> {
  await sql`
    delete from goods_receipt_lines y using goods_receipts r
     where r.community_id = ${communityId} and r.purchase_id = ${purchaseId}
       and y.community_id = r.community_id and y.receipt_id = r.id`.execute(db);
  const { rows } = await sql<{ id: string }>`
    delete from goods_receipts where community_id = ${communityId} and purchase_id = ${purchaseId}
    returning id`.execute(db);
  return rows[0]?.id;
}
