import type { SupplierMinimum } from '@/contract/supplier-terms';
import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface SupplierRow {
  id: string;
  name: string;
  note: string;
  contactNameSealed: string | null;
  contactPhoneSealed: string | null;
  minimum: SupplierMinimum | null;
  tolerancePercent: number;
  isApproved: boolean;
  products: number;
}

export async function list(db: Database, communityId: string): Promise<SupplierRow[]> {
  const { rows } = await sql<SupplierRow>`
    select s.id, s.name, s.note, s.contact_name_sealed,
           s.contact_phone_sealed, s.tolerance_percent, s.is_approved,
           case when s.min_basis is not null
                then json_build_object('basis', s.min_basis, 'amount', s.min_amount) end as minimum,
           (select count(*)::int from products p
             where p.community_id = s.community_id and p.is_listed
               and (p.supplier_id = s.id or exists (
                 select from product_offers t where t.community_id = p.community_id and t.product_id = p.id
                    and t.supplier_id = s.id))) as products
      from suppliers s where s.community_id = ${communityId} order by s.name limit 200`.execute(db);
  return rows;
}

export const find = async (db: Database, communityId: string, id: string): Promise<SupplierRow | undefined> =>
  (await list(db, communityId)).find((one) => one.id === id);

interface Kept {
  communityId: string;
  id: string;
  name: string;
  note: string;
}

/** Answers false when the name is taken. */
export async function add(db: Database, { communityId, id, name, note }: Kept): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into suppliers (community_id, id, name, note) values (${communityId}, ${id}, ${name}, ${note})
    on conflict (community_id, name) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** Answers false when the name is another's. The catalogue must be held. */
export async function change(db: Database, { communityId, id, name, note }: Kept): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update suppliers s set name = ${name}, note = ${note}
     where s.community_id = ${communityId} and s.id = ${id}
       and not exists (select from suppliers o where o.community_id = s.community_id and o.name = ${name}
                          and o.id <> s.id)`.execute(db);
  return numAffectedRows === 1n;
}

export const setContact = (
  db: Database,
  { communityId, id }: { communityId: string; id: string },
  sealed: { name: string; phone: string } | null,
) =>
  sql`update suppliers set contact_name_sealed = ${sealed?.name ?? null},
             contact_phone_sealed = ${sealed?.phone ?? null}
       where community_id = ${communityId} and id = ${id}`.execute(db);

interface Terms {
  communityId: string;
  supplierId: string;
  minimum: SupplierMinimum | null;
  tolerancePercent: number;
  isApproved: boolean;
}

/** Answers false when there is no such supplier. */
export async function setTerms(db: Database, { communityId, supplierId, ...terms }: Terms): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update suppliers set min_basis = ${terms.minimum?.basis ?? null}, min_amount = ${terms.minimum?.amount ?? null},
           tolerance_percent = ${terms.tolerancePercent}, is_approved = ${terms.isApproved}
     where community_id = ${communityId} and id = ${supplierId}`.execute(db);
  return numAffectedRows === 1n;
}

/** Names of a supplier and a product, and whether the one offers the other; undefined when either is not ours. */
export async function offerNames(
  db: Database,
  communityId: string,
  { supplierId, productId }: { supplierId: string; productId: string },
): Promise<{ supplier: string; product: string; isOffered: boolean } | undefined> {
  const { rows } = await sql<{ supplier: string; product: string; isOffered: boolean }>`
    select s.name as supplier, p.name as product,
           p.supplier_id = s.id or exists (
             select from product_offers t where t.community_id = p.community_id and t.product_id = p.id
                and t.supplier_id = s.id) as is_offered
      from suppliers s join products p on p.community_id = s.community_id
     where s.community_id = ${communityId} and s.id = ${supplierId} and p.id = ${productId}`.execute(db);
  return rows[0];
}
