import type { PriceRise } from '@/contract/supplier-terms';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Cursor } from '../../kernel/paging';

/** Who set prices, and when. */
export interface Pricing {
  at: Date;
  by: string | null;
}

/** Keeps the prices that products have from now on; of two in one moment the last counts. */
export const keep = (
  db: Database,
  communityId: string,
  prices: readonly { id: string; priceFen: number }[],
  { at, by }: Pricing,
) =>
  sql`insert into product_prices (community_id, product_id, since, price_fen, set_by)
      select ${communityId}, x.id, ${at}, x."priceFen", ${by}
        from jsonb_to_recordset(${JSON.stringify(prices.map(({ id, priceFen }) => ({ id, priceFen })))}::jsonb)
             as x (id uuid, "priceFen" integer)
      on conflict (community_id, product_id, since) do update set price_fen = excluded.price_fen`.execute(db);

export interface PriceRow {
  since: Date;
  priceFen: number;
}

/** The prices of a product, newest first; one a moment, so that a cursor needs no more than it. */
export async function list(
  db: Database,
  communityId: string,
  productId: string,
  after: Cursor | null,
  limit: number,
): Promise<PriceRow[]> {
  const { rows } = await sql<PriceRow>`
    select since, price_fen from product_prices
     where community_id = ${communityId} and product_id = ${productId}
       and (${after?.at ?? null}::timestamptz is null or since < ${after?.at ?? null})
     order by since desc limit ${limit}`.execute(db);
  return rows;
}

/**
 * Listed products whose price is more than `percent` above the lowest that held since `from`: the prices set since then,
 * and the one that held at its beginning.
 */
export async function listRises(
  db: Database,
  communityId: string,
  { from, percent }: { from: Date; percent: number },
): Promise<(Omit<PriceRise, 'since'> & { since: Date })[]> {
  const { rows } = await sql<Omit<PriceRise, 'since'> & { since: Date }>`
    with lately as (
      select h.product_id, min(h.price_fen) as from_fen, max(h.since) as since
        from product_prices h
       where h.community_id = ${communityId}
         and h.since >= coalesce((select max(b.since) from product_prices b
                                   where b.community_id = h.community_id and b.product_id = h.product_id
                                     and b.since <= ${from}), ${from})
       group by h.product_id)
    select p.id as product_id, p.name, p.measure, y.from_fen, p.price_fen as to_fen,
           ((p.price_fen - y.from_fen)::bigint * 100 / greatest(y.from_fen, 1))::int as percent, y.since
      from lately y join products p on p.community_id = ${communityId} and p.id = y.product_id
     where p.is_listed and p.price_fen::bigint * 100 > y.from_fen::bigint * ${100 + percent}
     order by percent desc, p.id limit 200`.execute(db);
  return rows;
}
