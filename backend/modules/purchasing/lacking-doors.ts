import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { byRoomNo, walking } from '../../db/doors';

interface LackingDoor {
  orderId: string;
  householdId: string;
  placeLabel: string;
}

/** The doors behind some orders, in the order of the buildings. */
export async function doorsOf(
  db: Database,
  communityId: string,
  orderIds: readonly string[],
): Promise<LackingDoor[]> {
  const { rows } = await sql<LackingDoor>`
    select o.id as order_id, o.household_id,
           h.label as place_label
      from orders o
      join doors h on h.community_id = o.community_id and h.household_id = o.household_id
     where o.community_id = ${communityId} and o.id = any(${orderIds}::uuid[])
     order by ${walking('h')}, ${byRoomNo('h')}, o.id`.execute(db);
  return rows;
}
