import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { wishCategory } from '../texts';

/** The suppliers of the community by name. */
export async function listSuppliers(
  db: Database,
  communityId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from suppliers where community_id = ${communityId} order by name, id limit 200`.execute(
    db,
  );
  return rows;
}

interface WishProduct {
  communityId: string;
  id: string;
  wishId: string;
  supplierId: string;
  name: string;
  measure: string;
  priceFen: number;
}

/**
 * Makes the one product that a wish is bought as: never listed, so that only this wish's line can hold it. From here
 * on it flows like any other. Answers whether the supplier is one of the community.
 */
export async function addWishProduct(db: Database, one: WishProduct): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into products (community_id, id, supplier_id, name, category, measure, price_fen, position, is_listed, wish_id)
    select ${one.communityId}, ${one.id}, s.id, ${one.name}, ${wishCategory}, ${one.measure}, ${one.priceFen}, 100000,
           false, ${one.wishId}
      from suppliers s where s.community_id = ${one.communityId} and s.id = ${one.supplierId}`.execute(db);
  return numAffectedRows === 1n;
}
