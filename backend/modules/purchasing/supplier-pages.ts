import type { SuppliedLine } from '@/contract/supplier-links';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { packingOf } from '../catalogue/public';
import { pieceOf } from '../../db/piece-of';

interface PurchaseOfLink {
  communityId: string;
  purchaseId: string;
}

export interface PageHead {
  communityName: string;
  supplier: string;
  arrivesAt: Date;
}

/** What stands above the products; undefined once the goods have come. */
export async function headOf(
  db: Database,
  { communityId, purchaseId }: PurchaseOfLink,
): Promise<PageHead | undefined> {
  const { rows } = await sql<PageHead>`
    select c.name as community_name, s.name as supplier, q.arrives_at
      from purchases q
      join communities c on c.id = q.community_id
      join suppliers s on s.community_id = q.community_id and s.id = q.supplier_id
     where q.community_id = ${communityId} and q.id = ${purchaseId} and q.arrived_at is null`.execute(db);
  return rows[0];
}

/** What was ordered, product by product, and what the supplier has said of it last; nothing of whom it is for. */
export async function linesOf(
  db: Database,
  { communityId, purchaseId }: PurchaseOfLink,
): Promise<SuppliedLine[]> {
  const { rows } = await sql<SuppliedLine>`
    select p.id as product_id, p.name, p.measure, ${pieceOf('p')} as piece,
           coalesce(${packingOf('t')}, ${packingOf('p')}) as packing, coalesce(t.case_size, p.case_size) as case_size,
           p.contents, x.quantity + x.extra as quantity, y.quantity as confirmed
      from purchase_lines x
      join purchases q on q.community_id = x.community_id and q.id = x.purchase_id
      join products p on p.community_id = x.community_id and p.id = x.product_id
      left join product_offers t on t.community_id = p.community_id and t.product_id = p.id
                                and t.supplier_id = q.supplier_id
      left join supplier_confirmation_lines y on y.community_id = x.community_id and y.product_id = x.product_id
                                             and y.confirmation_id = (${newestOf})
     where x.community_id = ${communityId} and x.purchase_id = ${purchaseId}
     order by p.position, p.id limit 500`.execute(db);
  return rows;
}

const newestOf = sql`
  select f.id from supplier_confirmations f
   where f.community_id = q.community_id and f.purchase_id = q.id
   order by f.confirmed_at desc, f.id desc limit 1`;
