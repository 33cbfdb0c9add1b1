import type { CatalogueProduct, Offer, ProductDraft } from '@/contract/catalogue';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../db/database';
import { pieceOf } from '../../db/piece-of';
import * as prices from './prices';
import type { Pricing } from './prices';

/** What a product says of itself, with whether it is on the list. */
export type ProductState = Required<Omit<ProductDraft, 'offers'>> & {
  isListed: boolean;
  offers: readonly Required<Offer>[];
};

/** How an offer `row` is packed, as JSON; null without. */
export const packingOf = (row: 'f' | 'p' | 't') =>
  sql.raw(
    `case when ${row}.case_name is not null then json_build_object('name', ${row}.case_name, 'pieces', ${row}.case_pieces) end`,
  );
const offersOf = sql`
  select json_agg(json_build_object('supplierId', f.supplier_id, 'name', z.name, 'caseSize', f.case_size,
                                    'minOrder', f.min_order, 'packing', ${packingOf('f')}) order by f.turn, z.name)
    from (select p.supplier_id, p.case_size, p.min_order, p.case_name, p.case_pieces, 0 as turn
          union all
          select t.supplier_id, t.case_size, t.min_order, t.case_name, t.case_pieces, 1 from product_offers t
           where t.community_id = p.community_id and t.product_id = p.id and t.supplier_id <> p.supplier_id) f
    join suppliers z on z.community_id = p.community_id and z.id = f.supplier_id`;

const place = sql.raw(`(p.priority = 'none')::int, coalesce(c.position, 9999), p.position, p.id`);

async function read(db: Database, rest: RawBuilder<unknown>): Promise<CatalogueProduct[]> {
  const { rows } = await sql<CatalogueProduct>`
    select p.id, p.version, p.is_listed, p.name, p.category, p.description, p.measure,
           p.price_fen, p.deposit_fen, p.price_cap_fen, p.weight_grams,
           p.limit_per_household, p.stock_per_wave, p.priority,
           p.picture_id, ${pieceOf('p')} as piece, p.contents, (${offersOf}) as offers
      from products p left join categories c on c.community_id = p.community_id and c.name = p.category
     where p.wish_id is null and ${rest}`.execute(db);
  return rows;
}

export interface ProductFilter {
  communityId: string;
  search: string;
  category: string;
  supplierId?: string;
  listed: 'all' | 'listed' | 'unlisted';
}

const matching = ({ communityId, search, category, supplierId, listed }: ProductFilter) => sql`
  p.community_id = ${communityId} and p.wish_id is null and strpos(lower(p.name), lower(${search})) > 0
  and (${category} = '' or p.category = ${category})
  and (${listed} = 'all' or p.is_listed = (${listed} = 'listed'))
  and (${supplierId ?? null}::uuid is null or p.supplier_id = ${supplierId ?? null}
       or exists (select from product_offers t where t.community_id = p.community_id and t.product_id = p.id
                     and t.supplier_id = ${supplierId ?? null}))`;

/** Products that match, those that go first before the others, after the one named. */
export const list = (db: Database, filter: ProductFilter, after: string | undefined, limit: number) =>
  read(
    db,
    sql`${matching(filter)}
        and (${after ?? null}::uuid is null or (${place}) > (
          select (p.priority = 'none')::int, coalesce(c.position, 9999), p.position, p.id
            from products p left join categories c on c.community_id = p.community_id and c.name = p.category
           where p.community_id = ${filter.communityId} and p.id = ${after ?? null}))
        order by ${place} limit ${limit}`,
  );

/** Every product, in the order of `list`. */
export const listAll = (db: Database, communityId: string) =>
  read(db, sql`p.community_id = ${communityId} order by ${place}`);

export async function count(db: Database, filter: ProductFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from products p where ${matching(filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function find(
  db: Database,
  communityId: string,
  productId: string,
): Promise<CatalogueProduct | undefined> {
  const [product] = await read(db, sql`p.community_id = ${communityId} and p.id = ${productId}`);
  return product;
}

/** Holds a product against orders and other changes until the transaction ends. */
export async function hold(
  db: Database,
  communityId: string,
  productId: string,
): Promise<CatalogueProduct | undefined> {
  await sql`select from products where community_id = ${communityId} and id = ${productId} for update`.execute(
    db,
  );
  return find(db, communityId, productId);
}

/** Holds several in the order in which orders take products, so that none waits for the other in a ring. */
export const holdAll = (db: Database, communityId: string, productIds: readonly string[]) =>
  sql`select from products where community_id = ${communityId} and id = any(${productIds}) order by id for update`.execute(
    db,
  );

/** The product of that name, listed or not. */
export async function findNamed(
  db: Database,
  communityId: string,
  name: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from products p where p.community_id = ${communityId} and p.name = ${name} and p.wish_id is null limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}

interface Kept extends ProductState {
  communityId: string;
  id: string;
}

/** Adds products behind all others, in the order given; the first offer of each is its usual supplier's. */
export async function addAll(
  db: Database,
  communityId: string,
  products: readonly (ProductState & { id: string })[],
  pricing: Pricing,
): Promise<void> {
  const rows = JSON.stringify(products.map((one, turn) => ({ ...one, turn })));
  await sql`
    insert into products (community_id, id, supplier_id, case_size, min_order, name, category, description, measure,
                          price_fen, weight_grams, limit_per_household, stock_per_wave, priority, picture_id,
                          is_listed, position, piece_name, pieces_per_measure, case_name, case_pieces, contents,
                          deposit_fen, price_cap_fen)
    select ${communityId}, x.id, (x.offers -> 0 ->> 'supplierId')::uuid, (x.offers -> 0 ->> 'caseSize')::int,
           (x.offers -> 0 ->> 'minOrder')::int, x.name, x.category, x.description, x.measure, x."priceFen",
           x."weightGrams", x."limitPerHousehold", x."stockPerWave", x.priority, x."pictureId", x."isListed",
           behind.all + 1 + x.turn, x.piece ->> 'name', (x.piece ->> 'perMeasure')::int,
           x.offers -> 0 -> 'packing' ->> 'name', (x.offers -> 0 -> 'packing' ->> 'pieces')::int, x.contents,
           x."depositFen", x."priceCapFen"
      from jsonb_to_recordset(${rows}::jsonb) as x (
             id uuid, turn int, name text, category text, description text, measure text, "priceFen" int,
             "weightGrams" int, "limitPerHousehold" int, "stockPerWave" int, priority text, "pictureId" uuid,
             "isListed" boolean, piece jsonb, contents jsonb, "depositFen" int, "priceCapFen" int, offers jsonb),
           (select coalesce(max(position), 0) as all from products where community_id = ${communityId}) behind`.execute(
    db,
  );
  await sql`
    insert into product_offers (community_id, product_id, supplier_id, case_size, min_order, case_name, case_pieces)
    select ${communityId}, x.id, o."supplierId", o."caseSize", o."minOrder", o.packing ->> 'name',
           (o.packing ->> 'pieces')::int
      from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, offers jsonb),
           jsonb_to_recordset(x.offers - 0) as o ("supplierId" uuid, "caseSize" int, "minOrder" int, packing jsonb)`.execute(
    db,
  );
  await prices.keep(db, communityId, products, pricing);
}

/** Writes all that a product says of itself anew; a price that changes is kept by who calls. */
export async function change(db: Database, { offers, ...one }: Kept): Promise<void> {
  const [usual, ...others] = offers;
  await sql`
    update products set supplier_id = ${usual?.supplierId}, case_size = ${usual?.caseSize},
           min_order = ${usual?.minOrder}, name = ${one.name}, category = ${one.category},
           description = ${one.description}, measure = ${one.measure}, price_fen = ${one.priceFen},
           weight_grams = ${one.weightGrams}, limit_per_household = ${one.limitPerHousehold},
           stock_per_wave = ${one.stockPerWave}, priority = ${one.priority}, picture_id = ${one.pictureId},
           is_listed = ${one.isListed}, piece_name = ${one.piece?.name ?? null},
           pieces_per_measure = ${one.piece?.perMeasure ?? null}, case_name = ${usual?.packing?.name ?? null},
           case_pieces = ${usual?.packing?.pieces ?? null}, contents = ${JSON.stringify(one.contents)}::jsonb,
           deposit_fen = ${one.depositFen}, price_cap_fen = ${one.priceCapFen}, version = version + 1
     where community_id = ${one.communityId} and id = ${one.id}`.execute(db);
  await sql`delete from product_offers where community_id = ${one.communityId} and product_id = ${one.id}`.execute(
    db,
  );
  await sql`
    insert into product_offers (community_id, product_id, supplier_id, case_size, min_order, case_name, case_pieces)
    select ${one.communityId}, ${one.id}, x."supplierId", x."caseSize", x."minOrder", x.packing ->> 'name',
           (x.packing ->> 'pieces')::int
      from jsonb_to_recordset(${JSON.stringify(others)}::jsonb)
           as x ("supplierId" uuid, "caseSize" int, "minOrder" int, packing jsonb)`.execute(db);
}

export const setListed = (db: Database, communityId: string, productId: string, isListed: boolean) =>
  sql`update products set is_listed = ${isListed}, version = version + 1
       where community_id = ${communityId} and id = ${productId} and is_listed <> ${isListed}`.execute(db);

/** Households that have ordered a product in a wave that is still open. */
export async function countHolders(db: Database, communityId: string, productId: string): Promise<number> {
  const { rows } = await sql<{ households: number }>`
    select count(*)::int as households
      from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
      join waves w on w.community_id = o.community_id and w.id = o.wave_id
     where l.community_id = ${communityId} and l.product_id = ${productId} and l.wanted > 0
       and w.closed_at is null`.execute(db);
  return rows[0]?.households ?? 0;
}

/** Whether every one of the suppliers, and the picture if any, is the community's own. */
export async function areOurs(
  db: Database,
  communityId: string,
  { offers, pictureId }: { offers: readonly { supplierId: string }[]; pictureId: string | null },
): Promise<boolean> {
  const ids = offers.map(({ supplierId }) => supplierId);
  const { rows } = await sql<{ ours: boolean }>`
    select (select count(*) from suppliers where community_id = ${communityId} and id = any(${ids})) = ${ids.length}
           and (${pictureId}::uuid is null or exists (
             select from pictures where community_id = ${communityId} and id = ${pictureId} and household_id is null))
           as ours`.execute(db);
  return rows[0]?.ours ?? false;
}
