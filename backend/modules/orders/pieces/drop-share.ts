import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Dropped {
  communityId: string;
  waveIds: readonly string[];
  supplierId: string;
  by: string;
  now: Date;
}

/** A line that is not bought any more, as its household knows it. */
export interface DroppedLine {
  orderId: string;
  householdId: string;
  productId: string;
  name: string;
  measure: string;
  quantity: number;
}

/**
 * wanted → cancelled, for all that a supplier would bring of some closed waves, with its stock; an order of which nothing
 * is left is cancelled, a wish that was bought is taken back. The waves must be held.
 */
export async function dropShare(db: Database, dropped: Dropped): Promise<DroppedLine[]> {
  const lines = await cancelWanted(db, dropped);
  const orderIds = [...new Set(lines.map(({ orderId }) => orderId))];
  await giveBackStock(db, dropped, lines);
  await withdrawWishes(db, dropped, lines);
  await sql`
    update orders o set version = o.version + 1, updated_at = ${dropped.now}, updated_by = ${dropped.by},
           updated_as = 'staff',
           cancelled_at = case when exists (select from order_lines l where l.community_id = o.community_id
                                               and l.order_id = o.id and l.ordered > l.cancelled)
                               then o.cancelled_at else ${dropped.now} end
     where o.community_id = ${dropped.communityId} and o.id = any(${orderIds}::uuid[])`.execute(db);
  return lines;
}

async function cancelWanted(
  db: Database,
  { communityId, waveIds, supplierId }: Dropped,
): Promise<DroppedLine[]> {
  const { rows } = await sql<DroppedLine>`
    with dropping as (
      select l.order_id, l.product_id, o.household_id, p.name, p.measure, l.wanted as quantity
        from order_lines l
        join orders o on o.community_id = l.community_id and o.id = l.order_id
        join products p on p.community_id = l.community_id and p.id = l.product_id
       where l.community_id = ${communityId} and o.wave_id = any(${waveIds}::uuid[])
         and l.supplier_id = ${supplierId} and l.wanted > 0
       order by l.order_id, l.product_id for update of l)
    update order_lines l set wanted = 0, cancelled = l.cancelled + d.quantity
      from dropping d
     where l.community_id = ${communityId} and l.order_id = d.order_id and l.product_id = d.product_id
    returning l.order_id, l.product_id, d.household_id, d.name, d.measure, d.quantity`.execute(db);
  return rows;
}

const giveBackStock = (db: Database, { communityId }: Dropped, lines: readonly DroppedLine[]) =>
  sql`update wave_stock s set taken = s.taken - n.pieces
        from (select o.wave_id, x."productId" as product_id, sum(x.quantity)::int as pieces
                from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
                     as x ("orderId" uuid, "productId" uuid, quantity integer)
                join orders o on o.community_id = ${communityId} and o.id = x."orderId"
               group by o.wave_id, x."productId") n
       where s.community_id = ${communityId} and s.wave_id = n.wave_id and s.product_id = n.product_id`.execute(
    db,
  );

const withdrawWishes = (db: Database, { communityId, now }: Dropped, lines: readonly DroppedLine[]) =>
  sql`update wishes w set withdrawn_at = ${now}
        from products p
       where w.community_id = ${communityId} and p.community_id = w.community_id and p.wish_id = w.id
         and p.id = any(${lines.map(({ productId }) => productId)}::uuid[])
         and w.ordered_at is not null and w.withdrawn_at is null`.execute(db);
