import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** A line of an order of which something may be said. */
export interface DeliveredLine {
  productId: string;
  name: string;
  measure: string;
  delivered: number;
  /** By the server's clock; null when no door took any of it. */
  deliveredAt: Date | null;
  hasOpenDispute: boolean;
}

interface OfOrder {
  communityId: string;
  householdId: string;
  orderId: string;
}

/** When a door last took pieces of line `l`. */
export const lastDelivery = sql`
  select max(f.confirmed_at) from drop_off_lines x
    join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
   where x.community_id = l.community_id and x.order_id = l.order_id and x.product_id = l.product_id
     and is_delivered(f.outcome)`;

/** Lines of a household's order, held until the transaction ends, so that two people say it one after the other. */
export async function hold(
  db: Database,
  { communityId, householdId, orderId }: OfOrder,
  productIds: readonly string[],
): Promise<DeliveredLine[]> {
  const { rows } = await sql<DeliveredLine>`
    with held as (
      select l.* from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
       where l.community_id = ${communityId} and l.order_id = ${orderId} and o.household_id = ${householdId}
         and l.product_id = any(${productIds}::uuid[])
       order by l.product_id for update of l)
    select l.product_id, p.name, p.measure, l.delivered, (${lastDelivery}) as delivered_at,
           exists (select from disputes d
                    where d.community_id = l.community_id and d.order_id = l.order_id
                      and d.product_id = l.product_id and is_open_dispute(d.answered_at, d.withdrawn_at))
             as has_open_dispute
      from held l join products p on p.community_id = l.community_id and p.id = l.product_id`.execute(db);
  return rows;
}
