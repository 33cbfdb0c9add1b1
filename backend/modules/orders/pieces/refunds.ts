import { sql } from 'kysely';

/**
 * Pieces of line `l` whose money went back, by where they are counted: what was spoiled is among `damaged`, what was
 * missing or another thing among `short` (docs/decisions/0010).
 */
export const refundsOfLine = sql`
  select coalesce(sum(d.pieces) filter (where d.cause <> 'spoiled'), 0)::int as short,
         coalesce(sum(d.pieces) filter (where d.cause = 'spoiled'), 0)::int as damaged
    from disputes d
   where d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id
     and d.answer = 'refund'`;
