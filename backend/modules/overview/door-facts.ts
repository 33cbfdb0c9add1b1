import type { EveningTopic } from '@/contract/overview';
import { sql } from 'kysely';
import type { Facts } from './day-facts';

type DoorTopic = Extract<EveningTopic, 'doors' | 'served' | 'deliveredPieces'>;

/** A door belongs to the day on which its word reached us: a report that was handed in does not change any more. */
const doorsOfDay: Facts = ({ communityId, from, to }) =>
  sql`f.community_id = ${communityId} and f.confirmed_at >= ${from} and f.confirmed_at < ${to}`;
const isServed = sql`is_delivered(f.outcome)`;

/** What happened at the doors on a day; see `Facts`. */
export const doorFacts: Readonly<Record<DoorTopic, Facts>> = {
  doors: (day) => sql`
    select f.outcome as key, null::text as name, f.id, f.confirmed_at as at, f.household_id,
           null::uuid as entrance_id, f.run_id as target_id,
           (select coalesce(sum(x.quantity), 0) from drop_off_lines x
             where x.community_id = f.community_id and x.drop_off_id = f.id)::bigint as quantity,
           0::bigint as fen, f.outcome as label, null::timestamptz as label_at, null::text as owner
      from drop_offs f where ${doorsOfDay(day)}`,

  // Each household once, with the people the register knows there; where it knows none it is said.
  served: (day) => sql`
    select case when h.resident_count is null then 'unknown' else 'known' end as key, null::text as name, h.id,
           max(f.confirmed_at) as at, h.id as household_id, null::uuid as entrance_id,
           (array_agg(f.run_id order by f.confirmed_at desc))[1] as target_id,
           coalesce(h.resident_count, 0)::bigint as quantity, 0::bigint as fen, 'served' as label,
           null::timestamptz as label_at, null::text as owner
      from drop_offs f join households h on h.community_id = f.community_id and h.id = f.household_id
     where ${doorsOfDay(day)} and ${isServed} group by h.id, h.resident_count`,

  deliveredPieces: (day) => sql`
    select p.category as key, string_agg(p.name || ' ×' || x.quantity, '，' order by p.position) as name, f.id,
           f.confirmed_at as at, f.household_id, null::uuid as entrance_id, f.run_id as target_id,
           sum(x.quantity)::bigint as quantity, sum(x.quantity::bigint * l.price_fen)::bigint as fen,
           p.category as label, null::timestamptz as label_at, null::text as owner
      from drop_offs f
      join drop_off_lines x on x.community_id = f.community_id and x.drop_off_id = f.id
      join order_lines l on l.community_id = x.community_id and l.order_id = x.order_id and l.product_id = x.product_id
      join products p on p.community_id = x.community_id and p.id = x.product_id
     where ${doorsOfDay(day)} and ${isServed} group by p.category, f.id, f.confirmed_at, f.household_id, f.run_id`,
};
