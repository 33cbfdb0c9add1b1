import { wholeOrders } from '@/domain/whole-orders';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Move {
  waveId: string;
  productId: string;
  from: string;
  to: string;
  /** So many at most; undefined: all. */
  most: number | undefined;
}

/**
 * Gives what is wanted of a product in a wave to another supplier, by whole orders, the newest first. The wave must be
 * held: nothing is placed meanwhile. Answers what there was, and what has really moved.
 */
export async function moveToSupplier(
  db: Database,
  communityId: string,
  { waveId, productId, from, to, most }: Move,
): Promise<{ wanted: number; moved: number }> {
  const { rows } = await sql<{ orderId: string; pieces: number }>`
    select l.order_id, l.wanted as pieces
      from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
     where l.community_id = ${communityId} and o.wave_id = ${waveId} and l.product_id = ${productId}
       and l.supplier_id = ${from} and l.wanted > 0
     order by o.placed_at desc, o.id desc for update of l`.execute(db);
  const wanted = rows.reduce((sum, { pieces }) => sum + pieces, 0);
  const chosen = wholeOrders(rows, most ?? wanted);
  await sql`
    update order_lines set supplier_id = ${to}
     where community_id = ${communityId} and product_id = ${productId}
       and order_id = any(${chosen.map(({ orderId }) => orderId)}::uuid[])`.execute(db);
  return { wanted, moved: chosen.reduce((sum, { pieces }) => sum + pieces, 0) };
}
