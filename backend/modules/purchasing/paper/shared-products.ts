import type { SharingRule } from '@/contract/sharing';
import { groupBy } from '@/domain/group-by';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** One line of a split as it was made: what the rule was given, and what it gave. */
export interface ShareRow {
  productId: string;
  orderId: string;
  placeLabel: string;
  orderedAt: Date;
  quantity: number;
  /** Null: the rule did not ask. */
  wasCared: boolean | null;
  gaveAway: boolean;
  /** 件 short in the waves before. */
  behind: number;
  received: number;
  damaged: number;
  short: number;
  /** What came instead; null: nothing. */
  insteadName: string | null;
  insteadPieces: number;
}

interface ProductRow {
  productId: string;
  name: string;
  measure: string;
  rule: SharingRule;
  seed: number | null;
  came: number;
  damaged: number;
  receivedAt: Date;
}

/** A product of a purchase of which not enough came whole, with its split. */
export interface SharedOutProduct extends ProductRow {
  rows: readonly ShareRow[];
}

/** How a purchase was shared out, of what was written down then: orders may have changed since. */
export async function sharedProducts(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<SharedOutProduct[]> {
  const { rows: products } = await sql<ProductRow>`
    select y.product_id, p.name, p.measure, y.rule, y.seed, y.came, y.damaged, r.received_at
      from goods_receipts r
      join goods_receipt_lines y on y.community_id = r.community_id and y.receipt_id = r.id
      join products p on p.community_id = y.community_id and p.id = y.product_id
     where r.community_id = ${communityId} and r.purchase_id = ${purchaseId}
     order by p.position, p.id`.execute(db);
  const { rows } = await sql<ShareRow>`
    select z.product_id, z.order_id, d.label as place_label, z.ordered_at, z.quantity, z.was_cared, z.gave_away,
           z.behind, z.received, z.damaged, z.short, i.name as instead_name, z.instead_pieces
      from goods_receipts r
      join goods_receipt_shares z on z.community_id = r.community_id and z.receipt_id = r.id
      join orders o on o.community_id = z.community_id and o.id = z.order_id
      join doors d on d.community_id = o.community_id and d.household_id = o.household_id
      left join products i on i.community_id = z.community_id and i.id = z.instead_id and z.instead_pieces > 0
     where r.community_id = ${communityId} and r.purchase_id = ${purchaseId}
     order by z.order_id`.execute(db);
  const rowsOf = groupBy(rows, ({ productId }) => productId);
  return products.flatMap((product) => {
    const some = rowsOf.get(product.productId);
    return some ? [{ ...product, rows: some }] : [];
  });
}
