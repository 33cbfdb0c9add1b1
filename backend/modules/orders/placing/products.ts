import type { Product } from '@/contract/order-shapes';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { pieceOf } from '../../../db/piece-of';

interface Shelf {
  communityId: string;
  /** The open wave. */
  waveId: string | null;
  /** The household's order in it: what it holds is on the shelf although it was taken off the list. */
  orderId: string | null;
}

/**
 * Products by category and position, with what is left of each in the wave (null: no cap): those on the list, and those
 * that the order holds. What was bought for a wish is neither.
 */
export async function listOnShelf(db: Database, { communityId, waveId, orderId }: Shelf): Promise<Product[]> {
  const { rows } = await sql<Product>`
    select p.id, p.name, p.category, p.description, p.measure, p.price_fen,
           ${pieceOf('p')} as piece, p.contents,
           p.limit_per_household, p.priority, p.picture_id,
           p.is_listed,
           case when p.stock_per_wave is not null then coalesce(s.cap - s.taken, p.stock_per_wave) end as left
      from products p
      left join categories c on c.community_id = p.community_id and c.name = p.category
      left join wave_stock s on s.community_id = p.community_id and s.product_id = p.id and s.wave_id = ${waveId}
     where p.community_id = ${communityId} and p.wish_id is null
       and (p.is_listed or p.id in (select l.product_id from order_lines l
             where l.community_id = p.community_id and l.order_id = ${orderId} and l.wanted > 0))
     order by c.position, p.position, p.id limit 500`.execute(db);
  return rows;
}

/** A product as an order of the wave would find it; undefined when there is none. */
export async function findInWave(
  db: Database,
  communityId: string,
  productId: string,
  waveId: string | null,
): Promise<{ name: string; isListed: boolean; left: number | null } | undefined> {
  const { rows } = await sql<{ name: string; isListed: boolean; left: number | null }>`
    select p.name, p.is_listed,
           case when p.stock_per_wave is not null then coalesce(s.cap - s.taken, p.stock_per_wave) end as left
      from products p
      left join wave_stock s on s.community_id = p.community_id and s.product_id = p.id and s.wave_id = ${waveId}
     where p.community_id = ${communityId} and p.id = ${productId}`.execute(db);
  return rows[0];
}
