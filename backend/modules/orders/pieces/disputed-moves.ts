import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface DisputedPieces {
  communityId: string;
  orderId: string;
  productId: string;
  pieces: number;
}

/**
 * delivered → sorted or placed (it is brought again), short or damaged (the money goes back). Answers false, and
 * moves nothing, when that many do not count as delivered any more.
 */
export async function takeBackDelivered(
  db: Database,
  { communityId, orderId, productId, pieces }: DisputedPieces,
  to: 'sorted' | 'placed' | 'short' | 'damaged',
): Promise<boolean> {
  const target = sql.ref(to);
  const { numAffectedRows } = await sql`
    update order_lines set delivered = delivered - ${pieces}, ${target} = ${target} + ${pieces}
     where community_id = ${communityId} and order_id = ${orderId} and product_id = ${productId}
       and delivered >= ${pieces}`.execute(db);
  return numAffectedRows === 1n;
}

/** placed → received, for what a supplier has brought again. */
export const receiveAgain = (db: Database, { communityId, orderId, productId, pieces }: DisputedPieces) =>
  sql`update order_lines set placed = placed - ${pieces}, received = received + ${pieces}
       where community_id = ${communityId} and order_id = ${orderId} and product_id = ${productId}`.execute(
    db,
  );
