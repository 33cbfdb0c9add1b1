import { sql } from 'kysely';
import type { Database } from '../../db/database';

interface NewConfirmation {
  communityId: string;
  id: string;
  purchaseId: string;
  linkId: string;
  arrivesAt: string;
  at: Date;
  lines: readonly { productId: string; quantity: number }[];
}

/** Keeps what a supplier has said; the same deed once. */
export async function add(db: Database, one: NewConfirmation): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into supplier_confirmations (community_id, id, purchase_id, link_id, arrives_at, confirmed_at)
    values (${one.communityId}, ${one.id}, ${one.purchaseId}, ${one.linkId}, ${one.arrivesAt}, ${one.at})
    on conflict do nothing`.execute(db);
  if (numAffectedRows === 0n) return;
  await sql`
    insert into supplier_confirmation_lines (community_id, confirmation_id, product_id, quantity)
    select ${one.communityId}, ${one.id}, x."productId", x.quantity
      from jsonb_to_recordset(${JSON.stringify(one.lines)}::jsonb) as x ("productId" uuid, quantity integer)`.execute(
    db,
  );
}

/** What was said last, and when; undefined before. */
export async function newest(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<{ confirmedAt: Date; arrivesAt: Date } | undefined> {
  const { rows } = await sql<{ confirmedAt: Date; arrivesAt: Date }>`
    select confirmed_at, arrives_at from supplier_confirmations
     where community_id = ${communityId} and purchase_id = ${purchaseId}
     order by confirmed_at desc, id desc limit 1`.execute(db);
  return rows[0];
}
