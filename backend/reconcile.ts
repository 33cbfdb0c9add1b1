import { sql, type RawBuilder } from 'kysely';
import type { Database } from './db/database';

/** One place where a recount differs from what stands in the columns. Counts in the product's measure. */
export interface Difference {
  check: string;
  communityId: string;
  /** The order, wave or purchase and the product that it is about. */
  about: string;
  expected: number;
  found: number;
}

/**
 * Recounts the conservation formula for every line and every sum that was told to somebody, each from its own records:
 * ordered = cancelled + short + damaged + refused + delivered + in hand (wanted, placed, received, sorted, on a run).
 * What staff answered to disputes has moved pieces out of 'delivered' again (docs/decisions/0010).
 * An empty answer means that every piece is accounted for.
 */
export const reconcile = (db: Database): Promise<Difference[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      // A year of a large community takes longer than a call may.
      await sql`set local statement_timeout = '10min'`.execute(snapshot);
      const found: Difference[] = [];
      for (const check of checks()) found.push(...(await differencesOf(check).execute(snapshot)).rows);
      return found.sort(byPlace);
    });

/** Every check answers these five columns in this order. */
const differencesOf = (check: RawBuilder<unknown>) =>
  sql<Difference>`select * from (${check}) as n ("check", "communityId", about, expected, found)`;

const keyOf = ({ check, communityId, about }: Difference) => `${check} ${communityId} ${about}`;
const byPlace = (one: Difference, other: Difference) => (keyOf(one) < keyOf(other) ? -1 : 1);

/** One statement each, so that the planner sees one question at a time. */
const checks = (): RawBuilder<unknown>[] => [
  lineIsConserved,
  stockIsTaken,
  purchaseIsSum,
  purchaseCosts,
  placedHasPurchase,
  purchaseLeavesNothing,
  deliveredAtDoor,
  refusedAtDoor,
  onOpenRun,
  cancelledIsEmpty,
  acknowledgedWasDelivered,
  arrivedWasCounted,
  countIsPurchase,
  cameIsPassedOn,
  damagedIsShared,
  shortIsShared,
  wishIsOrdered,
  answeredWasDelivered,
];

const lineIsConserved = sql`
  select 'line is conserved', community_id, concat('order ', order_id, ' product ', product_id), ordered,
         cancelled + short + damaged + refused + delivered + wanted + placed + received + sorted + on_run
    from order_lines
   where ordered <> cancelled + short + damaged + refused + delivered + wanted + placed + received + sorted + on_run`;

/** What a wave's orders hold of a capped product is what its stock has given. */
const stockIsTaken = sql`
  select 'stock taken is what orders hold', s.community_id, concat('wave ', s.wave_id, ' product ', s.product_id),
         coalesce(sum(l.ordered - l.cancelled), 0)::int, s.taken
    from wave_stock s
    left join orders o on o.community_id = s.community_id and o.wave_id = s.wave_id
    left join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.product_id = s.product_id
   group by s.community_id, s.wave_id, s.product_id, s.taken
  having coalesce(sum(l.ordered - l.cancelled), 0) <> s.taken`;

/** The purchase that was sent is the sum of the lines behind it. */
const purchaseIsSum = sql`
  select 'purchase is the sum of its lines', q.community_id, concat('purchase ', q.id, ' product ', x.product_id),
         coalesce(sum(l.ordered - l.cancelled), 0)::int, x.quantity
    from purchase_lines x
    join purchases q on q.community_id = x.community_id and q.id = x.purchase_id
    left join orders o on o.community_id = q.community_id and o.wave_id = q.wave_id
    left join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.product_id = x.product_id
         and l.supplier_id = q.supplier_id
   group by q.community_id, q.id, x.product_id, x.quantity
  having coalesce(sum(l.ordered - l.cancelled), 0) <> x.quantity`;

/** What the purchase costs is what its households owe for it. */
const purchaseCosts = sql`
  select 'purchase costs what its lines cost', q.community_id, concat('purchase ', q.id, ' product ', x.product_id),
         coalesce(sum((l.ordered - l.cancelled)::bigint * l.price_fen), 0)::int, x.amount_fen
    from purchase_lines x
    join purchases q on q.community_id = x.community_id and q.id = x.purchase_id
    left join orders o on o.community_id = q.community_id and o.wave_id = q.wave_id
    left join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.product_id = x.product_id
         and l.supplier_id = q.supplier_id
   group by q.community_id, q.id, x.product_id, x.amount_fen
  having coalesce(sum((l.ordered - l.cancelled)::bigint * l.price_fen), 0) <> x.amount_fen`;

/** Pieces that answers to disputes have taken out of 'delivered', by where they went. */
const takenBack = (where: ReturnType<typeof sql>) => sql`
  (select coalesce(sum(d.pieces), 0) from disputes d
    where d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id and ${where})`;
const anyTakenBack = takenBack(sql`d.answer in ('redeliver', 'refund')`);
const paidBack = takenBack(sql`d.answer = 'refund'`);
const refundedShort = takenBack(sql`d.answer = 'refund' and d.cause <> 'spoiled'`);
const refundedDamaged = takenBack(sql`d.answer = 'refund' and d.cause = 'spoiled'`);
const comingAgain = takenBack(sql`d.arrives_at is not null and d.came_at is null`);

/** A purchase takes all that was wanted, its arrival all that was placed but what is brought again: no line slips in. */
const purchaseLeavesNothing = sql`
  select 'a purchase leaves nothing behind', l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         0, l.wanted + case when q.arrived_at is not null then l.placed - ${comingAgain} else 0 end
    from order_lines l
    join orders o on o.community_id = l.community_id and o.id = l.order_id
    join purchases q on q.community_id = o.community_id and q.wave_id = o.wave_id and q.supplier_id = l.supplier_id
   where l.wanted > 0 or (q.arrived_at is not null and l.placed <> ${comingAgain})`;

const cameGood = sql.raw('(l.received + l.sorted + l.on_run + l.delivered + l.refused)');
const beyondPlaced = sql`(${cameGood} + l.damaged + l.short)`;

/** Nothing is beyond 'wanted' without a purchase, and nothing beyond 'placed' whose goods have not arrived. */
const placedHasPurchase = sql`
  select 'pieces on their way have a purchase', l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         0, (case when q.id is null then l.placed else 0 end
             + case when q.arrived_at is null then ${beyondPlaced} else 0 end)
    from order_lines l
    join orders o on o.community_id = l.community_id and o.id = l.order_id
    left join purchases q on q.community_id = o.community_id and q.wave_id = o.wave_id and q.supplier_id = l.supplier_id
   where (q.id is null and l.placed > 0)
      or (q.arrived_at is null and ${beyondPlaced} > 0)`;

const atDoors = (
  column: 'delivered' | 'refused' | 'on_run',
  check: string,
  only: ReturnType<typeof sql>,
  gone: ReturnType<typeof sql> = sql`0`,
) => sql`
  select ${sql.lit(check)}, l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         (coalesce(d.quantity, 0) - ${gone})::int, l.${sql.ref(column)}
    from order_lines l
    left join (
      select x.community_id, x.order_id, x.product_id, sum(x.quantity) as quantity
        from drop_off_lines x
        join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
        join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
       where ${only} group by 1, 2, 3) d
      on d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id
   where coalesce(d.quantity, 0) - ${gone} <> l.${sql.ref(column)}`;

const deliveredAtDoor = atDoors(
  'delivered',
  'delivered is what doors took',
  sql`f.outcome in ('handedOver', 'leftAtDoor')`,
  anyTakenBack,
);
const refusedAtDoor = atDoors('refused', 'refused is what doors sent back', sql`f.outcome = 'refused'`);
const onOpenRun = atDoors(
  'on_run',
  'on a run is what open doors wait for',
  sql`f.outcome is null and r.finished_at is null`,
);

const cancelledIsEmpty = sql`
  select 'a cancelled order holds nothing', l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         0, l.ordered - l.cancelled
    from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
   where o.cancelled_at is not null and l.ordered <> l.cancelled`;

const acknowledgedWasDelivered = sql`
  select 'what was acknowledged was delivered', k.community_id, concat('order ', k.order_id), 1, 0
    from acknowledgements k
   where not exists (select from order_lines l where l.community_id = k.community_id and l.order_id = k.order_id
                        and l.delivered + ${anyTakenBack} > 0)`;

/** Nothing was answered for pieces that no door had taken. */
const answeredWasDelivered = sql`
  select 'what was brought again or paid back was delivered', l.community_id,
         concat('order ', l.order_id, ' product ', l.product_id), 0, ${anyTakenBack}
    from order_lines l
   where exists (select from disputes d where d.community_id = l.community_id and d.order_id = l.order_id
                    and d.product_id = l.product_id and d.answer in ('redeliver', 'refund'))
     and ${anyTakenBack} > (
           select coalesce(sum(x.quantity), 0) from drop_off_lines x
             join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
            where x.community_id = l.community_id and x.order_id = l.order_id and x.product_id = l.product_id
              and f.outcome in ('handedOver', 'leftAtDoor'))`;

/** A purchase that has arrived was counted, one that has not was not. */
const arrivedWasCounted = sql`
  select 'what arrived was counted', q.community_id, concat('purchase ', q.id),
         (q.arrived_at is not null)::int, (r.id is not null)::int
    from purchases q
    left join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
   where (q.arrived_at is null) <> (r.id is null)`;

/** Every product of a counted purchase is on its receipt, and no other: ordered = came + damaged + short. */
const countIsPurchase = sql`
  select 'the count is the purchase', r.community_id, concat('purchase ', r.purchase_id, ' product ', n.product_id),
         sum(n.ordered)::int, sum(n.counted)::int
    from goods_receipts r
    join (select community_id, purchase_id, product_id, quantity as ordered, 0 as counted from purchase_lines
          union all
          select y.community_id, c.purchase_id, y.product_id, 0, y.came + y.damaged + y.short
            from goods_receipt_lines y
            join goods_receipts c on c.community_id = y.community_id and c.id = y.receipt_id) n
      on n.community_id = r.community_id and n.purchase_id = r.purchase_id
   group by r.community_id, r.purchase_id, n.product_id
  having sum(n.ordered) <> sum(n.counted)`;

/** What a receipt says of a product is what the lines behind the purchase have got of it. */
const receiptIsShared = (
  column: 'came' | 'damaged' | 'short',
  check: string,
  pieces: ReturnType<typeof sql>,
) => sql`
  select ${sql.lit(check)}, r.community_id, concat('purchase ', q.id, ' product ', y.product_id),
         y.${sql.ref(column)}, coalesce(sum(${pieces}), 0)::int
    from goods_receipt_lines y
    join goods_receipts r on r.community_id = y.community_id and r.id = y.receipt_id
    join purchases q on q.community_id = r.community_id and q.id = r.purchase_id
    left join orders o on o.community_id = q.community_id and o.wave_id = q.wave_id
    left join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.product_id = y.product_id
         and l.supplier_id = q.supplier_id
   group by r.community_id, q.id, y.product_id, y.${sql.ref(column)}
  having coalesce(sum(${pieces}), 0) <> y.${sql.ref(column)}`;

/** What was bought for a wish is on the order of its household, as many as were wished for, and nowhere else. */
const wishIsOrdered = sql`
  select 'an ordered wish has its line', w.community_id, concat('wish ', w.id),
         case when w.ordered_at is not null and w.withdrawn_at is null then w.quantity else 0 end,
         coalesce(sum(case when o.household_id = w.household_id then l.ordered - l.cancelled
                           else -(l.ordered - l.cancelled) end), 0)::int
    from wishes w
    join products x on x.community_id = w.community_id and x.wish_id = w.id
    left join order_lines l on l.community_id = x.community_id and l.product_id = x.id
    left join orders o on o.community_id = l.community_id and o.id = l.order_id
   group by w.community_id, w.id, w.ordered_at, w.withdrawn_at, w.quantity
  having coalesce(sum(case when o.household_id = w.household_id then l.ordered - l.cancelled
                           else -(l.ordered - l.cancelled) end), 0)
         <> case when w.ordered_at is not null and w.withdrawn_at is null then w.quantity else 0 end`;
const cameIsPassedOn = receiptIsShared(
  'came',
  'what came went to those who ordered',
  sql`${cameGood} + ${paidBack} + ${comingAgain}`,
);
const damagedIsShared = receiptIsShared(
  'damaged',
  'what came broken is on the lines',
  sql`l.damaged - ${refundedDamaged}`,
);
const shortIsShared = receiptIsShared(
  'short',
  'what did not come is on the lines',
  sql`l.short - ${refundedShort}`,
);
