import { sql } from 'kysely';
import {
  cameGood,
  comingAgain,
  joinSumOfLines,
  paidBack,
  refundedDamaged,
  refundedShort,
} from './taken-back';
import type { Check } from './check';

/** A purchase that has arrived was counted, one that has not was not. */
const arrivedWasCounted = sql`
  select 'what arrived was counted', q.community_id, concat('purchase ', q.id),
         (q.arrived_at is not null)::int, (r.id is not null)::int
    from purchases q
    left join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
   where (q.arrived_at is null) <> (r.id is null)`;

/** Every product of a counted purchase is on its receipt, and no other: ordered = came + damaged + spoiled + short. */
const countIsPurchase = sql`
  select 'the count is the purchase', r.community_id, concat('purchase ', r.purchase_id, ' product ', n.product_id),
         sum(n.ordered)::int, sum(n.counted)::int
    from goods_receipts r
    join (select community_id, purchase_id, product_id, quantity + extra as ordered, 0 as counted from purchase_lines
          union all
          select y.community_id, c.purchase_id, y.product_id, 0, y.came + y.damaged + y.spoiled + y.short
            from goods_receipt_lines y
            join goods_receipts c on c.community_id = y.community_id and c.id = y.receipt_id) n
      on n.community_id = r.community_id and n.purchase_id = r.purchase_id
   group by r.community_id, r.purchase_id, n.product_id
  having sum(n.ordered) <> sum(n.counted)`;

/**
 * Of what was counted, the households' part: they are served before what is for the community's stock, and broken or
 * spoiled pieces go on where the good ones ended.
 */
const forHouseholds = {
  came: sql`least(y.came, x.quantity)`,
  damaged: sql`(least(y.came + y.damaged + y.spoiled, x.quantity) - least(y.came, x.quantity))`,
  short: sql`(x.quantity - least(y.came + y.damaged + y.spoiled, x.quantity))`,
};

/** What a receipt says of a product is what the lines behind the purchase have got of it. */
const receiptIsShared = (counted: Check, check: string, pieces: Check) => sql`
  select ${sql.lit(check)}, r.community_id, concat('purchase ', q.id, ' product ', y.product_id),
         ${counted}, coalesce(sum(n.pieces), 0)::int
    from goods_receipt_lines y
    join goods_receipts r on r.community_id = y.community_id and r.id = y.receipt_id
    join purchases q on q.community_id = r.community_id and q.id = r.purchase_id
    join purchase_lines x on x.community_id = q.community_id and x.purchase_id = q.id and x.product_id = y.product_id
    join purchase_waves v on v.community_id = q.community_id and v.purchase_id = q.id
    ${joinSumOfLines(pieces, sql`y.product_id`)}
   group by r.community_id, q.id, y.product_id, y.came, y.damaged, y.spoiled, x.quantity
  having coalesce(sum(n.pieces), 0) <> ${counted}`;

const cameIsPassedOn = receiptIsShared(
  forHouseholds.came,
  'what came went to those who ordered',
  sql`${cameGood} + ${paidBack} + ${comingAgain}`,
);
const damagedIsShared = receiptIsShared(
  forHouseholds.damaged,
  'what came broken is on the lines',
  sql`l.damaged - ${refundedDamaged}`,
);
const shortIsShared = receiptIsShared(
  forHouseholds.short,
  'what did not come is on the lines',
  sql`l.short - ${refundedShort}`,
);

/** What came in the place of something is on the orders of those who had asked for it, piece for piece. */
const insteadIsOnOrders = sql`
  select 'what came instead is on the orders', r.community_id,
         concat('purchase ', r.purchase_id, ' product ', n.for_id, ' instead ', n.product_id),
         sum(n.came)::int, sum(n.lined)::int
    from goods_receipts r
    join (select community_id, receipt_id, for_product_id as for_id, product_id, came, 0 as lined
            from goods_receipt_instead
          union all
          select c.community_id, c.id, l.instead_of, l.product_id, 0, l.ordered - l.cancelled
            from order_lines l
            join orders o on o.community_id = l.community_id and o.id = l.order_id
            join purchase_waves v on v.community_id = o.community_id and v.wave_id = o.wave_id
                                 and v.supplier_id = l.supplier_id
            join goods_receipts c on c.community_id = v.community_id and c.purchase_id = v.purchase_id
           where l.instead_of is not null) n
      on n.community_id = r.community_id and n.receipt_id = r.id
   group by r.community_id, r.purchase_id, n.for_id, n.product_id
  having sum(n.came) <> sum(n.lined)`;

/** What came against what was bought, and who got it. */
export const receiptChecks: Check[] = [
  arrivedWasCounted,
  countIsPurchase,
  cameIsPassedOn,
  damagedIsShared,
  shortIsShared,
  insteadIsOnOrders,
];
