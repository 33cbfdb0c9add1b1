import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface CategoryRow {
  name: string;
  products: number;
}

export async function list(db: Database, communityId: string): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    select c.name, count(p.id)::int as products
      from categories c left join products p on p.community_id = c.community_id and p.category = c.name and p.wish_id is null
     where c.community_id = ${communityId}
     group by c.name, c.position order by c.position limit 50`.execute(db);
  return rows;
}

/** Makes the categories equal to `names`, in that order. */
export async function replace(db: Database, communityId: string, names: readonly string[]): Promise<void> {
  await sql`delete from categories where community_id = ${communityId}`.execute(db);
  await sql`
    insert into categories (community_id, name, position)
    select ${communityId}, x.name, x.position
      from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) with ordinality as x (name, position)`.execute(
    db,
  );
}

export async function isKnown(db: Database, communityId: string, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from categories where community_id = ${communityId} and name = ${name}`.execute(db);
  return rows.length > 0;
}
