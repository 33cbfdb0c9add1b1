import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/**
 * Brings the stock of waves that are open to a product's new cap; null lifts it. What is ordered stays ordered, also
 * beyond the cap. The product's row must be held for update: no order of it is under way then. Answers the pieces
 * beyond the cap.
 */
export async function applyCap(
  db: Database,
  communityId: string,
  { productId, cap }: { productId: string; cap: number | null },
  now: Date,
): Promise<number> {
  if (cap === null) await lift(db, communityId, productId);
  else return limit(db, communityId, { productId, cap }, now);
  return 0;
}

const lift = (db: Database, communityId: string, productId: string) =>
  sql`delete from wave_stock s using waves w
       where s.community_id = ${communityId} and s.product_id = ${productId}
         and w.community_id = s.community_id and w.id = s.wave_id and w.closed_at is null`.execute(db);

async function limit(
  db: Database,
  communityId: string,
  { productId, cap }: { productId: string; cap: number },
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ beyond: number }>`
    insert into wave_stock as s (community_id, wave_id, product_id, cap, taken)
    select w.community_id, w.id, ${productId}, greatest(${cap}::int, held.pieces), held.pieces
      from waves w,
           lateral (select coalesce(sum(l.ordered - l.cancelled), 0)::int as pieces
                      from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
                     where o.community_id = w.community_id and o.wave_id = w.id and l.product_id = ${productId}) held
     where w.community_id = ${communityId} and w.closed_at is null and w.opens_at <= ${now}
    on conflict (community_id, wave_id, product_id) do update set cap = greatest(${cap}::int, s.taken)
    returning s.taken - ${cap}::int as beyond`.execute(db);
  return Math.max(0, ...rows.map(({ beyond }) => beyond));
}
