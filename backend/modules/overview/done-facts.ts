import type { EveningTopic } from '@/contract/overview';
import { sql } from 'kysely';
import type { Facts } from './day-facts';

type DoneTopic = Extract<
  EveningTopic,
  'orders' | 'money' | 'orderedPieces' | 'purchases' | 'shortages' | 'departures' | 'requests'
>;

/** An order belongs to the day on which its wave closes, however early it was placed. */
const ordersOfDay: Facts = ({ communityId, from, to }) => sql`
  waves w
  join orders o on o.community_id = w.community_id and o.wave_id = w.id and o.cancelled_at is null
  join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.ordered > l.cancelled
                    and l.instead_of is null
  join products p on p.community_id = l.community_id and p.id = l.product_id
 where w.community_id = ${communityId} and w.closes_at >= ${from} and w.closes_at < ${to}`;

const ordered = sql`sum(l.ordered - l.cancelled)::bigint as quantity,
  sum((l.ordered - l.cancelled)::bigint * l.price_fen)::bigint as fen`;
const goods = sql`string_agg(p.name || ' ×' || (l.ordered - l.cancelled), '，' order by p.position) as name`;

/** What was ordered, bought, brought and settled on a day; see `Facts`. */
export const doneFacts: Readonly<Record<DoneTopic, Facts>> = {
  orders: (day) => sql`
    select w.id::text as key, ${goods}, o.id, o.placed_at as at, o.household_id, null::uuid as entrance_id,
           o.id as target_id, ${ordered}, w.kind as label, w.closes_at as label_at, null::text as owner
      from ${ordersOfDay(day)}
     group by w.id, w.kind, w.closes_at, o.id, o.placed_at, o.household_id`,

  // The same sums as the workbench and the purchase desk: order_sums. Orders are listed under each part that they have.
  money: ({ communityId, from, to }) => sql`
    select k.key, null::text as name, o.id, o.placed_at as at, o.household_id, null::uuid as entrance_id,
           o.id as target_id, x.pieces as quantity, k.fen, k.key as label,
           to_timestamp(k.position) as label_at, null::text as owner
      from waves w
      join orders o on o.community_id = w.community_id and o.wave_id = w.id and o.cancelled_at is null
      cross join lateral order_sums(o.community_id, o.id) x
      cross join lateral (values (1, 'ordered', x.ordered_fen), (2, 'instead', x.instead_fen),
        (3, 'lacking', x.lacking_fen), (4, 'refunded', x.refunded_fen), (5, 'refused', x.refused_fen),
        (6, 'owed', x.owed_fen)) as k(position, key, fen)
     where w.community_id = ${communityId} and w.closes_at >= ${from} and w.closes_at < ${to} and k.fen > 0`,

  orderedPieces: (day) => sql`
    select p.category as key, ${goods}, o.id, o.placed_at as at, o.household_id, null::uuid as entrance_id,
           o.id as target_id, ${ordered}, p.category as label, null::timestamptz as label_at, null::text as owner
      from ${ordersOfDay(day)}
     group by p.category, o.id, o.placed_at, o.household_id`,

  purchases: ({ communityId, from, to }) => sql`
    select s.id::text as key, w.kind as name, q.id, q.placed_at as at, null::uuid as household_id,
           null::uuid as entrance_id, q.wave_id as target_id, sum(x.quantity + x.extra)::bigint as quantity,
           sum(x.amount_fen + x.extra_fen)::bigint as fen, s.name as label, null::timestamptz as label_at, null::text as owner
      from purchases q
      join suppliers s on s.community_id = q.community_id and s.id = q.supplier_id
      join waves w on w.community_id = q.community_id and w.id = q.wave_id
      join purchase_lines x on x.community_id = q.community_id and x.purchase_id = q.id
     where q.community_id = ${communityId} and q.placed_at >= ${from} and q.placed_at < ${to}
     group by s.id, s.name, w.kind, q.id, q.placed_at, q.wave_id`,

  shortages: ({ communityId, from, to }) => sql`
    select k.key, s.name || '：' || string_agg(p.name || ' ' || k.pieces, '，' order by p.position) as name, r.id,
           r.received_at as at, null::uuid as household_id, null::uuid as entrance_id, q.wave_id as target_id,
           sum(k.pieces)::bigint as quantity, 0::bigint as fen, k.key as label, null::timestamptz as label_at,
           null::text as owner
      from goods_receipts r
      join purchases q on q.community_id = r.community_id and q.id = r.purchase_id
      join suppliers s on s.community_id = q.community_id and s.id = q.supplier_id
      join goods_receipt_lines y on y.community_id = r.community_id and y.receipt_id = r.id
      join products p on p.community_id = y.community_id and p.id = y.product_id
      cross join lateral (values ('short', y.short), ('damaged', y.damaged), ('spoiled', y.spoiled)) as k(key, pieces)
     where r.community_id = ${communityId} and r.received_at >= ${from} and r.received_at < ${to} and k.pieces > 0
     group by k.key, s.name, r.id, r.received_at, q.wave_id`,

  departures: ({ communityId, from, to }) => sql`
    select 'departed' as key, r.run_no::text as name, r.id, r.departed_at as at, null::uuid as household_id,
           null::uuid as entrance_id, r.id as target_id,
           (select count(*) from drop_offs f where f.community_id = r.community_id and f.run_id = r.id) as quantity,
           0::bigint as fen, 'departed' as label, null::timestamptz as label_at, null::text as owner
      from delivery_runs r
     where r.community_id = ${communityId} and r.departed_at >= ${from} and r.departed_at < ${to}`,

  requests: ({ communityId, from, to }) => sql`
    select r.kind || ' ' || x.result as key, null::text as name, r.id, coalesce(r.done_at, r.failed_at) as at,
           r.household_id, null::uuid as entrance_id, r.id as target_id, 1::bigint as quantity,
           coalesce(r.paid_fen, 0)::bigint as fen, r.kind as label, null::timestamptz as label_at,
           null::text as owner
      from requests r
      cross join lateral (select case when r.done_at is null then 'failed' else 'done' end as result) x
     where r.community_id = ${communityId} and (r.done_at is not null or r.failed_at is not null)
       and coalesce(r.done_at, r.failed_at) >= ${from} and coalesce(r.done_at, r.failed_at) < ${to}`,
};
