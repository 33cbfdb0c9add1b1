import type { WaveFacts } from '@/contract/orders';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

const SHOWN = 5;

/** How far the community is in a wave, and a few things that can still be had: what one tells the group. */
export async function waveFacts(
  db: Database,
  communityId: string,
  waveId: string | null,
): Promise<WaveFacts> {
  const { rows } = await sql<WaveFacts>`/* kept */
    select (select count(*)::int from households h where h.community_id = ${communityId}
               and h.ended_at is null and not h.is_vacant) as households,
           (select count(*)::int from orders o where o.community_id = ${communityId} and o.wave_id = ${waveId}
               and o.cancelled_at is null) as ordered,
           coalesce((select json_agg(json_build_object('name', x.name, 'measure', x.measure, 'priceFen', x.price_fen)
                                     order by x.position, x.id)
              from (select p.* from products p
                      left join wave_stock s on s.community_id = p.community_id and s.product_id = p.id
                           and s.wave_id = ${waveId}
                     where p.community_id = ${communityId} and p.is_listed
                       and (p.stock_per_wave is null or coalesce(s.cap - s.taken, p.stock_per_wave) > 0)
                     order by p.position, p.id limit ${SHOWN}) x), '[]') as products`.execute(db);
  return rows[0] ?? { households: 0, ordered: 0, products: [] };
}
