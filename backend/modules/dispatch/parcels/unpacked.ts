import type { PieceToPack } from '@/domain/split-into-parcels';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { isUnderWay } from './parcels';

export interface UnpackedLine extends PieceToPack {
  householdId: string;
}

/**
 * Holds the sorted lines of households `h` until the transaction ends, in the order in which all moves hold them: whoever
 * packs reads after this what another has packed.
 */
export const holdSorted = (db: Database, communityId: string, which: RawBuilder<unknown>) =>
  sql`select from order_lines l
        join orders o on o.community_id = l.community_id and o.id = l.order_id
        join households h on h.community_id = o.community_id and h.id = o.household_id
       where l.community_id = ${communityId} and l.sorted > 0 and ${which}
       order by l.order_id, l.product_id for update of l`.execute(db);

/**
 * Sorted pieces that are in no parcel: of households `h` that are asked for. What a parcel on its way or on a run holds is
 * packed; what came back unopened too.
 */
export async function listUnpacked(
  db: Database,
  communityId: string,
  which: RawBuilder<unknown>,
): Promise<UnpackedLine[]> {
  const { rows } = await sql<UnpackedLine>`
    select o.household_id, l.order_id, l.product_id, p.weight_grams, p.priority = 'cold' as is_cold,
           least(l.sorted, l.sorted + l.on_run - k.packed) as quantity
      from order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join households h on h.community_id = o.community_id and h.id = o.household_id
      join products p on p.community_id = l.community_id and p.id = l.product_id
      cross join lateral (
        select coalesce(sum(y.quantity), 0)::int as packed
          from parcel_lines y join parcels c on c.community_id = y.community_id and c.id = y.parcel_id
         where y.community_id = l.community_id and y.order_id = l.order_id and y.product_id = l.product_id
           and ${isUnderWay}) k
     where l.community_id = ${communityId} and l.sorted > 0 and l.sorted + l.on_run > k.packed and ${which}
     order by o.household_id, p.position, l.order_id, l.product_id`.execute(db);
  return rows;
}
