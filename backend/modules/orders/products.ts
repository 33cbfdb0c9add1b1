import type { Product } from '@/contract/orders';
import { sql } from 'kysely';
import type { Database } from '../../db/database';

/** Listed products in their order, with what is left of each in the wave (null: no cap). */
export async function listListed(
  db: Database,
  communityId: string,
  waveId: string | null,
): Promise<Product[]> {
  const { rows } = await sql<Product>`
    select p.id, p.name, p.category, p.description, p.measure, p.price_fen as "priceFen",
           p.limit_per_household as "limitPerHousehold",
           case when p.stock_per_wave is not null then coalesce(s.cap - s.taken, p.stock_per_wave) end as left
      from products p
      left join wave_stock s on s.community_id = p.community_id and s.product_id = p.id and s.wave_id = ${waveId}
     where p.community_id = ${communityId} and p.is_listed
     order by p.position, p.id limit 500`.execute(db);
  return rows;
}
