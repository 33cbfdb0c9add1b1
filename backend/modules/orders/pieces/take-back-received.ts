import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { takeInsteadOff } from './instead-lines';
import { wavesOf, type Share } from './share';

/** Line `l` has gone on from where it was received: sorted, on a run, at a door, or carried once and back again. */
export const hasGoneOn = sql`(l.sorted + l.on_run + l.delivered + l.refused > 0
  or exists (select from drop_off_lines x where x.community_id = l.community_id and x.order_id = l.order_id
                and x.product_id = l.product_id))`;

/** Holds the lines of a share until the transaction ends; answers whether something of it has gone on already. */
export async function holdReceived(db: Database, share: Share): Promise<boolean> {
  const { rows } = await sql<{ goneOn: boolean }>`
    select ${hasGoneOn} as gone_on
      from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
     where l.community_id = ${share.communityId} and o.wave_id = any (${wavesOf(share)})
       and l.supplier_id = ${share.supplierId}
     order by l.order_id, l.product_id for update of l`.execute(db);
  return rows.some(({ goneOn }) => goneOn);
}

/**
 * received | damaged | short → placed, for a held share of which nothing has gone on; the database checks the sum. What
 * came instead of something is on no order any more.
 */
export async function takeBackReceived(
  db: Database,
  share: Share,
): Promise<{ orderId: string; householdId: string }[]> {
  await takeInsteadOff(db, share);
  const { rows } = await sql<{ orderId: string; householdId: string }>`
    update order_lines l set placed = l.placed + l.received + l.damaged + l.short, received = 0, damaged = 0, short = 0
      from orders o
     where o.community_id = l.community_id and o.id = l.order_id and l.community_id = ${share.communityId}
       and o.wave_id = any (${wavesOf(share)}) and l.supplier_id = ${share.supplierId}
       and l.received + l.damaged + l.short > 0
    returning l.order_id, o.household_id`.execute(db);
  return rows;
}
