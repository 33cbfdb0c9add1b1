import { v7 } from 'uuid';
import type { DatabaseHandle } from '../../backend/db/database';
import { evening } from './demo';

interface At {
  communityId: string;
  householdId: string;
  productId: string;
}

/** A dispute written down by hand, where nothing has been delivered: for what is not about that. */
export async function givenRawDispute(
  { pool }: DatabaseHandle,
  { communityId, householdId, productId }: At,
  orderId: string,
): Promise<string> {
  const id = v7();
  await pool.query(
    `insert into disputes (community_id, id, household_id, order_id, product_id, cause, pieces, opened_at, opened_by,
                           on_behalf)
     select $1, $2, $3, $4, $5, 'missing', 1, $6, placed_by, false from orders where community_id = $1 and id = $4`,
    [communityId, id, householdId, orderId, productId, evening],
  );
  return id;
}
