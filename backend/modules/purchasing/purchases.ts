import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface PurchaseRow {
  id: string;
  waveId: string;
  supplierId: string;
  arrivesAt: Date;
  arrivedAt: Date | null;
}

const select = (communityId: string, purchaseId: string) => sql`
    select id, wave_id, supplier_id, arrives_at,
           arrived_at from purchases
     where community_id = ${communityId} and id = ${purchaseId}`;

/** Holds a purchase until the transaction ends, so that two arrivals meet one after the other. */
export async function hold(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<PurchaseRow | undefined> {
  const held = sql<PurchaseRow>`${select(communityId, purchaseId)} for update`;
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
}

/** Records a purchase; answers false when this share of the wave has one already. */
export async function add(db: Database, purchase: NewPurchase): Promise<boolean> {
  const added = await sql`
    insert into purchases (community_id, id, wave_id, supplier_id, placed_at, placed_by, arrives_at)
    values (${purchase.communityId}, ${purchase.id}, ${purchase.waveId}, ${purchase.supplierId},
            ${purchase.placedAt}, ${purchase.placedBy}, ${purchase.arrivesAt})
    on conflict (community_id, wave_id, supplier_id) do nothing`.execute(db);
  return added.numAffectedRows === 1n;
}

/** A product that waits in the supplier's share although it was taken out of what the supplier offers. */
export async function findNotOffered(
  db: Database,
  { communityId, waveId, supplierId }: Pick<NewPurchase, 'communityId' | 'waveId' | 'supplierId'>,
): Promise<{ supplier: string; product: string } | undefined> {
  const { rows } = await sql<{ supplier: string; product: string }>`
    select s.name as supplier, p.name as product
      from order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join products p on p.community_id = l.community_id and p.id = l.product_id
      join suppliers s on s.community_id = l.community_id and s.id = l.supplier_id
     where l.community_id = ${communityId} and o.wave_id = ${waveId} and l.supplier_id = ${supplierId} and l.wanted > 0
       and p.supplier_id <> l.supplier_id
       and not exists (select from product_offers t where t.community_id = l.community_id
                          and t.product_id = l.product_id and t.supplier_id = l.supplier_id) limit 1`.execute(
    db,
  );
  return rows[0];
}

/** What was ordered from the supplier: the sums of the placed lines, frozen. */
export const addLines = (db: Database, { communityId, id, waveId, supplierId }: NewPurchase) =>
  sql`insert into purchase_lines (community_id, purchase_id, product_id, quantity, amount_fen)
      select l.community_id, ${id}, l.product_id, sum(l.placed)::int, sum(l.placed * l.price_fen)::int
        from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
       where l.community_id = ${communityId} and o.wave_id = ${waveId} and l.supplier_id = ${supplierId} and l.placed > 0
       group by l.community_id, l.product_id`.execute(db);

/** One product of a purchase, as it was ordered. */
export interface PurchasedProduct {
  productId: string;
  name: string;
  measure: string;
  ordered: number;
}

export async function productsOf(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<PurchasedProduct[]> {
  const { rows } = await sql<PurchasedProduct>`
    select x.product_id, p.name, p.measure, x.quantity as ordered
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
  { waveId, supplierId }: { waveId: string; supplierId: string },
): Promise<{ orderId: string; householdId: string }[]> {
  const { rows } = await sql<{ orderId: string; householdId: string }>`
    select o.id as order_id, o.household_id from orders o
     where o.community_id = ${communityId} and o.wave_id = ${waveId}
       and exists (select from order_lines l where l.community_id = o.community_id and l.order_id = o.id
                      and l.supplier_id = ${supplierId} and l.ordered > l.cancelled)`.execute(db);
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
