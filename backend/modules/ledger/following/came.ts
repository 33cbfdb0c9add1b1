import { sql, type RawBuilder } from 'kysely';

/** Pieces of a line `l` that a supplier has brought: wherever they are now, also paid back, also to be brought again. */
export const camePieces = sql`(l.received + l.sorted + l.on_run + l.delivered + l.refused
  + (select coalesce(sum(d.pieces), 0) from disputes d
      where d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id
        and (d.answer = 'refund' or (d.arrives_at is not null and d.came_at is null))))`;

/** What came of each product of a supplier's share of a wave, at the price at which it was ordered. */
export const cameOf = (which: RawBuilder<unknown>) => sql`
  select w.id as wave_id, l.supplier_id, l.product_id, sum(${camePieces})::int as pieces,
         sum(${camePieces} * l.price_fen::bigint)::bigint as came_fen
    from waves w
    join orders o on o.community_id = w.community_id and o.wave_id = w.id
    join order_lines l on l.community_id = o.community_id and l.order_id = o.id
   where ${which}
   group by w.id, l.supplier_id, l.product_id`;
