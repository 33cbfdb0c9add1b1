import { sql } from 'kysely';
import { cameGood, comingAgain, joinSumOfLines, joinTakenBack } from './taken-back';
import type { Check } from './check';

/** The purchase that was sent is the sum of the lines behind it. */
const purchaseIsSum = sql`
  select 'purchase is the sum of its lines', q.community_id, concat('purchase ', q.id, ' product ', x.product_id),
         coalesce(sum(n.pieces), 0)::int, x.quantity
    from purchase_lines x
    join purchases q on q.community_id = x.community_id and q.id = x.purchase_id
    join purchase_waves v on v.community_id = q.community_id and v.purchase_id = q.id
    ${joinSumOfLines(sql`l.ordered - l.cancelled`, sql`x.product_id`)}
   group by q.community_id, q.id, x.product_id, x.quantity
  having coalesce(sum(n.pieces), 0) <> x.quantity`;

/** What the purchase costs is what its households owe for it. */
const purchaseCosts = sql`
  select 'purchase costs what its lines cost', q.community_id, concat('purchase ', q.id, ' product ', x.product_id),
         coalesce(sum(n.pieces), 0)::int, x.amount_fen
    from purchase_lines x
    join purchases q on q.community_id = x.community_id and q.id = x.purchase_id
    join purchase_waves v on v.community_id = q.community_id and v.purchase_id = q.id
    ${joinSumOfLines(sql`(l.ordered - l.cancelled)::bigint * l.price_fen`, sql`x.product_id`)}
   group by q.community_id, q.id, x.product_id, x.amount_fen
  having coalesce(sum(n.pieces), 0) <> x.amount_fen`;

/** A purchase takes all that was wanted, its arrival all that was placed but what is brought again: no line slips in. */
const purchaseLeavesNothing = sql`
  select 'a purchase leaves nothing behind', l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         0, l.wanted + case when q.arrived_at is not null then l.placed - ${comingAgain} else 0 end
    from order_lines l
    join orders o on o.community_id = l.community_id and o.id = l.order_id
    join purchase_waves q on q.community_id = o.community_id and q.wave_id = o.wave_id and q.supplier_id = l.supplier_id
    ${joinTakenBack}
   where l.wanted > 0 or (q.arrived_at is not null and l.placed <> ${comingAgain})`;

const beyondPlaced = sql`(${cameGood} + l.damaged + l.short)`;

/** Nothing is beyond 'wanted' without a purchase, and nothing beyond 'placed' whose goods have not arrived. */
const placedHasPurchase = sql`
  select 'pieces on their way have a purchase', l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         0, (case when q.purchase_id is null then l.placed else 0 end
             + case when q.arrived_at is null then ${beyondPlaced} else 0 end)
    from order_lines l
    join orders o on o.community_id = l.community_id and o.id = l.order_id
    left join purchase_waves q on q.community_id = o.community_id and q.wave_id = o.wave_id
         and q.supplier_id = l.supplier_id
   where (q.purchase_id is null and l.placed > 0)
      or (q.arrived_at is null and ${beyondPlaced} > 0)`;

/** What was sent to suppliers against the orders behind it. */
export const purchaseChecks: Check[] = [
  purchaseIsSum,
  purchaseCosts,
  placedHasPurchase,
  purchaseLeavesNothing,
];
