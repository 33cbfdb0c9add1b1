import { sql } from 'kysely';
import type { Check } from './check';

/** Pieces of a line `l` that came whole, wherever they are now. */
export const cameGood = sql.raw('(l.received + l.sorted + l.on_run + l.delivered + l.refused)');

/**
 * What answers to disputes came to for a line `l`, as `b`. Joined, not asked line by line: of many lines only a few were
 * disputed, and a year's lines asked one by one were half of the whole recount.
 */
export const joinTakenBack = sql`
  left join (
    select d.community_id, d.order_id, d.product_id,
           sum(d.pieces) filter (where d.answer in ('redeliver', 'refund')) as taken_back,
           sum(d.pieces) filter (where d.answer = 'refund') as paid_back,
           sum(d.pieces) filter (where d.answer = 'refund' and d.cause <> 'spoiled') as refunded_short,
           sum(d.pieces) filter (where d.answer = 'refund' and d.cause = 'spoiled') as refunded_damaged,
           sum(d.pieces) filter (where d.arrives_at is not null and d.came_at is null) as coming_again,
           sum(d.refund_fen) filter (where d.answer = 'refund') as refund_fen
      from disputes d group by d.community_id, d.order_id, d.product_id) b
    on b.community_id = l.community_id and b.order_id = l.order_id and b.product_id = l.product_id`;

/** Pieces that answers have taken out of 'delivered', by where they went; of a line that is joined with `joinTakenBack`. */
export const anyTakenBack = sql.raw('coalesce(b.taken_back, 0)');
export const paidBack = sql.raw('coalesce(b.paid_back, 0)');
export const refundedShort = sql.raw('coalesce(b.refunded_short, 0)');
export const refundedDamaged = sql.raw('coalesce(b.refunded_damaged, 0)');
export const comingAgain = sql.raw('coalesce(b.coming_again, 0)');
/** Fen that were granted for pieces of the line. */
export const grantedFen = sql.raw('coalesce(b.refund_fen, 0)');

/**
 * What all lines of a wave's share come to, as `n.pieces`: once for all shares, and not looked up order by order. Of a
 * purchase `q`, its waves `v` and a product of it.
 */
export const joinSumOfLines = (pieces: Check, ofProduct: Check) => sql`
  left join (
    select o.community_id, o.wave_id, l.supplier_id, l.product_id, sum(${pieces}) as pieces
      from orders o
      join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.instead_of is null
      ${joinTakenBack}
     group by o.community_id, o.wave_id, l.supplier_id, l.product_id) n
    on n.community_id = v.community_id and n.wave_id = v.wave_id and n.supplier_id = q.supplier_id
   and n.product_id = ${ofProduct}`;
