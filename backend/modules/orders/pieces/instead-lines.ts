import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { wavesOf, type Share } from './share';

/** So many pieces of what a household takes instead of a line of its order have come for it. */
export interface InsteadLine {
  orderId: string;
  productId: string;
  instead: number;
}

/**
 * Puts what came instead onto the orders, as lines of their own at the price that was seen, received from the supplier
 * whose goods they stand for. A line of it that was cancelled before is used again.
 */
export async function addInstead(
  db: Database,
  communityId: string,
  supplierId: string,
  lines: readonly InsteadLine[],
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into order_lines as l (community_id, order_id, product_id, supplier_id, price_fen, ordered, received, instead_of)
    select s.community_id, s.order_id, s.substitute_id, ${supplierId}, s.price_fen, x.instead, x.instead, s.product_id
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
           as x ("orderId" uuid, "productId" uuid, instead integer)
      join line_substitutes s on s.community_id = ${communityId} and s.order_id = x."orderId"
                             and s.product_id = x."productId"
    on conflict (community_id, order_id, product_id) do update
       set ordered = l.ordered + excluded.ordered, received = excluded.received, price_fen = excluded.price_fen,
           supplier_id = excluded.supplier_id, instead_of = excluded.instead_of
     where l.ordered = l.cancelled`.execute(db);
  if (numAffectedRows !== BigInt(lines.length))
    throw new Error('what came instead found no place on an order');
}

/** Takes such lines of a share off the orders again; nothing of them has gone on. */
export async function takeInsteadOff(db: Database, share: Share): Promise<void> {
  const { communityId, supplierId } = share;
  await sql`
    delete from order_lines l using orders o
     where l.community_id = ${communityId} and o.community_id = l.community_id and o.id = l.order_id
       and o.wave_id = any (${wavesOf(share)}) and l.supplier_id = ${supplierId} and l.instead_of is not null
       and l.cancelled = 0`.execute(db);
  await sql`
    update order_lines l set ordered = l.cancelled, received = 0, instead_of = null
      from orders o
     where l.community_id = ${communityId} and o.community_id = l.community_id and o.id = l.order_id
       and o.wave_id = any (${wavesOf(share)}) and l.supplier_id = ${supplierId} and l.instead_of is not null`.execute(
    db,
  );
}
