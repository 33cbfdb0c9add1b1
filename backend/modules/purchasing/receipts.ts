import type { ReceiptReason } from '@/contract/receipts';
import type { ChosenRule } from '@/domain/shortage/row-of-hands';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { ReceivedLine } from './received-line';
import type { InsteadCame } from './share-goods';

/** What was counted of one product of a purchase, and how it was shared out: ordered = came + damaged + spoiled + short. */
export interface ReceiptLine extends ChosenRule {
  productId: string;
  came: number;
  damaged: number;
  spoiled: number;
  short: number;
  /** Null where it is what was ordered. */
  reason: ReceiptReason | null;
  reasonWords: string | null;
}

interface NewReceipt {
  communityId: string;
  id: string;
  purchaseId: string;
  receivedAt: Date;
  receivedBy: string;
  lines: readonly ReceiptLine[];
  /** The lines of products of which not enough came whole, with what the rule was given and gave. */
  shares: readonly ReceivedLine[];
  insteadCame: readonly InsteadCame[];
}

/** Writes down what came, by which rule it was shared out, and of what the split can be made again. */
export async function add(db: Database, receipt: NewReceipt): Promise<void> {
  const { communityId, id } = receipt;
  await sql`
    insert into goods_receipts (community_id, id, purchase_id, received_at, received_by)
    values (${communityId}, ${id}, ${receipt.purchaseId}, ${receipt.receivedAt}, ${receipt.receivedBy})`.execute(
    db,
  );
  await sql`
    insert into goods_receipt_lines (community_id, receipt_id, product_id, came, damaged, spoiled, short, rule, seed,
                                     reason, reason_words)
    select ${communityId}, ${id}, x."productId", x.came, x.damaged, x.spoiled, x.short, x.rule, x.seed, x.reason,
           x."reasonWords"
      from jsonb_to_recordset(${JSON.stringify(receipt.lines)}::jsonb)
           as x ("productId" uuid, came integer, damaged integer, spoiled integer, short integer, rule text,
                 seed integer, reason text, "reasonWords" text)`.execute(db);
  if (receipt.shares.length > 0) await addShares(db, receipt);
  if (receipt.insteadCame.length > 0) await addInsteadCame(db, receipt);
}

const addShares = (db: Database, { communityId, id, shares }: NewReceipt) =>
  sql`insert into goods_receipt_shares (community_id, order_id, product_id, receipt_id, ordered_at, quantity, was_cared,
                                        gave_away, behind, received, damaged, short, instead_id, instead_pieces)
      select ${communityId}, x."orderId", x."productId", ${id}, x."orderedAt", x.quantity, x."isCared", x."givesAway",
             x.behind, x.received, x.damaged, x.short, x."substituteId", x.instead
        from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb)
             as x ("orderId" uuid, "productId" uuid, "orderedAt" timestamptz, quantity integer, "isCared" boolean,
                   "givesAway" boolean, behind integer, received integer, damaged integer, short integer,
                   "substituteId" uuid, instead integer)`.execute(db);

const addInsteadCame = (db: Database, { communityId, id, insteadCame }: NewReceipt) =>
  sql`insert into goods_receipt_instead (community_id, receipt_id, for_product_id, product_id, came)
      select ${communityId}, ${id}, x."forProductId", x."productId", x.came
        from jsonb_to_recordset(${JSON.stringify(insteadCame)}::jsonb)
             as x ("forProductId" uuid, "productId" uuid, came integer)`.execute(db);

/** Takes the count of a purchase away; answers its id, undefined when there was none. */
export async function remove(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<string | undefined> {
  await sql`
    delete from goods_receipt_shares z using goods_receipts r
     where r.community_id = ${communityId} and r.purchase_id = ${purchaseId}
       and z.community_id = r.community_id and z.receipt_id = r.id`.execute(db);
  await sql`
    delete from goods_receipt_instead i using goods_receipts r
     where r.community_id = ${communityId} and r.purchase_id = ${purchaseId}
       and i.community_id = r.community_id and i.receipt_id = r.id`.execute(db);
  await sql`
    delete from goods_receipt_lines y using goods_receipts r
     where r.community_id = ${communityId} and r.purchase_id = ${purchaseId}
       and y.community_id = r.community_id and y.receipt_id = r.id`.execute(db);
  const { rows } = await sql<{ id: string }>`
    delete from goods_receipts where community_id = ${communityId} and purchase_id = ${purchaseId}
    returning id`.execute(db);
  return rows[0]?.id;
}
