import { sql, type RawBuilder } from 'kysely';

/** Pieces of a line `l` that a supplier has brought: wherever they are now, also paid back, also to be brought again. */
export const camePieces = sql`(l.received + l.sorted + l.on_run + l.delivered + l.refused
  + (select coalesce(sum(d.pieces), 0) from disputes d
      where d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id
        and (d.answer = 'refund' or (d.arrives_at is not null and d.came_at is null))))`;

const linesOf = (waves: RawBuilder<unknown>) => sql`
  select w.id as wave_id, l.supplier_id, l.product_id, ${camePieces} as pieces, ${camePieces} * l.price_fen::bigint as fen
    from waves w
    join orders o on o.community_id = w.community_id and o.wave_id = w.id
    join order_lines l on l.community_id = o.community_id and l.order_id = o.id
   where ${waves}`;

/**
 * Pieces that the community took into stock so that the supplier comes (decision 0047): what was counted of a purchase
 * beyond what came for its households, of no household. What came of the same product in the place of another was counted
 * apart.
 */
export const extrasOf = (waves: RawBuilder<unknown>) => sql`
  select q.wave_id, q.supplier_id, x.product_id, n.pieces, n.pieces * x.extra_fen / x.extra as fen
    from waves w
    join purchases q on q.community_id = w.community_id and q.wave_id = w.id
    join purchase_lines x on x.community_id = q.community_id and x.purchase_id = q.id and x.extra > 0
    join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
    join goods_receipt_lines y on y.community_id = r.community_id and y.receipt_id = r.id and y.product_id = x.product_id
    cross join lateral (
      select least(x.extra, y.came - (
        select coalesce(sum(${camePieces}), 0)
          from purchase_waves v
          join orders o on o.community_id = v.community_id and o.wave_id = v.wave_id
          join order_lines l on l.community_id = o.community_id and l.order_id = o.id
         where v.community_id = q.community_id and v.purchase_id = q.id and l.supplier_id = v.supplier_id
           and l.product_id = x.product_id and l.instead_of is null))::bigint as pieces) n
   where ${waves} and n.pieces > 0`;

/**
 * What came of each product of a supplier's share of the waves `w`, at the price at which it was ordered; `shares` says of
 * which shares `n`.
 */
export const cameOf = (waves: RawBuilder<unknown>, shares: RawBuilder<unknown>) => sql`
  select n.wave_id, n.supplier_id, n.product_id, sum(n.pieces)::int as pieces, sum(n.fen)::bigint as came_fen
    from (${linesOf(waves)} union all ${extrasOf(waves)}) n
   where ${shares} group by n.wave_id, n.supplier_id, n.product_id`;
