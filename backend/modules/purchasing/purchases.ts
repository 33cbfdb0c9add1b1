import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { wavesOf } from '../orders/public';

export interface PurchaseRow {
  id: string;
  waveId: string;
  supplierId: string;
  supplierName: string;
  arrivesAt: Date;
  arrivedAt: Date | null;
}

const select = (communityId: string, purchaseId: string) => sql`
    select q.id, q.wave_id, q.supplier_id, s.name as supplier_name, q.arrives_at, q.arrived_at
      from purchases q join suppliers s on s.community_id = q.community_id and s.id = q.supplier_id
     where q.community_id = ${communityId} and q.id = ${purchaseId}`;

/** Holds a purchase until the transaction ends, so that two arrivals meet one after the other. */
export async function hold(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<PurchaseRow | undefined> {
  const held = sql<PurchaseRow>`${select(communityId, purchaseId)} for update of q`;
  return (await held.execute(db)).rows[0];
}

/** The same, as it stands. */
export async function find(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<PurchaseRow | undefined> {
  const found = sql<PurchaseRow>`${select(communityId, purchaseId)}`;
  return (await found.execute(db)).rows[0];
}

interface NewPurchase {
  communityId: string;
  id: string;
  waveId: string;
  supplierId: string;
  placedAt: Date;
  placedBy: string;
  arrivesAt: string;
  /** Why it was placed although something spoke against it. */
  reason: string | null;
}

/** Records a purchase; answers false when this share of the wave has one already. */
export async function add(db: Database, purchase: NewPurchase): Promise<boolean> {
  const added = await sql`
    insert into purchases (community_id, id, wave_id, supplier_id, placed_at, placed_by, arrives_at,
                           reason)
    values (${purchase.communityId}, ${purchase.id}, ${purchase.waveId}, ${purchase.supplierId},
            ${purchase.placedAt}, ${purchase.placedBy}, ${purchase.arrivesAt}, ${purchase.reason})
    on conflict (community_id, wave_id, supplier_id) do nothing`.execute(db);
  return added.numAffectedRows === 1n;
}

/** A product that waits in the supplier's share although it was taken out of what the supplier offers. */
export async function findNotOffered(
  db: Database,
  share: Pick<NewPurchase, 'communityId' | 'waveId' | 'supplierId'>,
): Promise<{ supplier: string; product: string } | undefined> {
  const { rows } = await sql<{ supplier: string; product: string }>`
    select s.name as supplier, p.name as product
      from order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join products p on p.community_id = l.community_id and p.id = l.product_id
      join suppliers s on s.community_id = l.community_id and s.id = l.supplier_id
     where l.community_id = ${share.communityId} and o.wave_id = any (${wavesOf(share)})
       and l.supplier_id = ${share.supplierId} and l.wanted > 0 and p.supplier_id <> l.supplier_id
       and not exists (select from product_offers t where t.community_id = l.community_id
                          and t.product_id = l.product_id and t.supplier_id = l.supplier_id) limit 1`.execute(
    db,
  );
  return rows[0];
}

/** What was ordered from the supplier: the sums of the placed lines with what is for stock, frozen. */
export const addLines = (db: Database, { id, ...share }: NewPurchase) =>
  sql`insert into purchase_lines (community_id, purchase_id, product_id, quantity, amount_fen, extra, extra_fen)
      select ${share.communityId}, ${id}, coalesce(n.product_id, e.product_id), coalesce(n.quantity, 0),
             coalesce(n.amount_fen, 0), coalesce(e.pieces, 0), coalesce(e.pieces * e.price_fen, 0)
        from (select l.product_id, sum(l.placed)::int as quantity, sum(l.placed * l.price_fen)::int as amount_fen
                from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
               where l.community_id = ${share.communityId} and o.wave_id = any (${wavesOf(share)})
                 and l.supplier_id = ${share.supplierId} and l.placed > 0
               group by l.product_id) n
        full join (select x.product_id, x.pieces, x.price_fen
                     from share_decisions d
                     join share_extras x on x.community_id = d.community_id and x.decision_id = d.id
                    where d.community_id = ${share.communityId} and d.wave_id = ${share.waveId}
                      and d.supplier_id = ${share.supplierId}) e on e.product_id = n.product_id`.execute(db);

/** One product of a purchase, as it was ordered. */
export interface PurchasedProduct {
  productId: string;
  name: string;
  measure: string;
  /** What was ordered of it, for households and for stock. */
  ordered: number;
}

export async function productsOf(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<PurchasedProduct[]> {
  const { rows } = await sql<PurchasedProduct>`
    select x.product_id, p.name, p.measure, x.quantity + x.extra as ordered
      from purchase_lines x join products p on p.community_id = x.community_id and p.id = x.product_id
     where x.community_id = ${communityId} and x.purchase_id = ${purchaseId}
     order by p.position, p.id`.execute(db);
  return rows;
}

export const changeArrival = (db: Database, communityId: string, purchaseId: string, arrivesAt: string) =>
  sql`update purchases set arrives_at = ${arrivesAt} where community_id = ${communityId} and id = ${purchaseId}`.execute(
    db,
  );

export const markArrived = (db: Database, communityId: string, purchaseId: string, at: Date, by: string) =>
  sql`update purchases set arrived_at = ${at}, arrived_by = ${by}
       where community_id = ${communityId} and id = ${purchaseId}`.execute(db);

/** As if it had not come yet: it is counted anew. */
export const unmarkArrived = (db: Database, communityId: string, purchaseId: string) =>
  sql`update purchases set arrived_at = null, arrived_by = null
       where community_id = ${communityId} and id = ${purchaseId}`.execute(db);

/** The orders that have pieces in a purchase, with their households. */
export async function ordersOf(
  db: Database,
  communityId: string,
  share: { waveId: string; supplierId: string },
): Promise<{ orderId: string; householdId: string }[]> {
  const { supplierId } = share;
  const { rows } = await sql<{ orderId: string; householdId: string }>`
    select o.id as order_id, o.household_id from orders o
     where o.community_id = ${communityId} and o.wave_id = any (${wavesOf({ communityId, ...share })})
       and exists (select from order_lines l where l.community_id = o.community_id and l.order_id = o.id
                      and l.supplier_id = ${supplierId} and l.ordered > l.cancelled)`.execute(db);
  return rows;
}

/** The orders of some waves for which a supplier's goods are still wanted. */
export async function wantedOf(
  db: Database,
  communityId: string,
  { waveIds, supplierId }: { waveIds: readonly string[]; supplierId: string },
): Promise<{ orderId: string; householdId: string }[]> {
  const { rows } = await sql<{ orderId: string; householdId: string }>`
    select o.id as order_id, o.household_id from orders o
     where o.community_id = ${communityId} and o.wave_id = any(${waveIds}::uuid[])
       and exists (select from order_lines l where l.community_id = o.community_id and l.order_id = o.id
                      and l.supplier_id = ${supplierId} and l.wanted > 0)`.execute(db);
  return rows;
}

/** Whether a share of one of the suppliers is ordered already. */
export async function anyPlaced(
  db: Database,
  communityId: string,
  waveId: string,
  supplierIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from purchases
     where community_id = ${communityId} and wave_id = ${waveId} and supplier_id = any(${supplierIds}) limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
