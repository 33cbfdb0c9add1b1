import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/**
 * Gives all that is wanted of a product in a wave to another supplier. The wave must be held: nothing is placed
 * meanwhile. Answers the pieces; 0 when the supplier had none of it to bring.
 */
export async function moveToSupplier(
  db: Database,
  communityId: string,
  move: { waveId: string; productId: string; from: string; to: string },
): Promise<number> {
  const { rows } = await sql<{ pieces: number }>`
    with moved as (
      update order_lines l set supplier_id = ${move.to}
        from orders o
       where l.community_id = ${communityId} and o.community_id = l.community_id and o.id = l.order_id
         and o.wave_id = ${move.waveId} and l.product_id = ${move.productId} and l.supplier_id = ${move.from}
      returning l.wanted)
    select coalesce(sum(wanted), 0)::int as pieces from moved`.execute(db);
  return rows[0]?.pieces ?? 0;
}
