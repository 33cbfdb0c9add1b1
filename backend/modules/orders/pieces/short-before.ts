import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { refundsOfLine } from './refunds';

/** So many waves before the one that is shared out count. */
const WAVES = 20;

interface ShortBefore {
  householdId: string;
  productId: string;
  /** 件 that did not come, or came broken. */
  pieces: number;
}

/**
 * What households were short of some products in the last 20 waves before one, of any purchase. What they gave away is
 * no debt; what was paid back after a dispute had come.
 */
export async function shortBefore(
  db: Database,
  { communityId, waveId, productIds }: { communityId: string; waveId: string; productIds: readonly string[] },
): Promise<ShortBefore[]> {
  const { rows } = await sql<ShortBefore>`
    with before as materialized (
      select w.id from waves w
       where w.community_id = ${communityId}
         and w.closes_at < (select n.closes_at from waves n where n.community_id = ${communityId} and n.id = ${waveId})
       order by w.closes_at desc limit ${WAVES})
    select o.household_id, l.product_id,
           sum(l.short + l.damaged - (select n.short + n.damaged from (${refundsOfLine}) n))::int as pieces
      from order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join before b on b.id = o.wave_id
     where l.community_id = ${communityId} and l.product_id = any(${productIds}::uuid[])
       and (l.short > 0 or l.damaged > 0) and not l.gives_away
     group by o.household_id, l.product_id`.execute(db);
  return rows;
}
