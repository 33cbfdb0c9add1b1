import type { PiecePlace } from '@/contract/whereabouts';
import type { DropOffOutcome } from '@/contract/dispatch';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';

/** Pieces of one line that are in hand in one place; names are sealed. */
export interface InHandRow {
  orderId: string;
  productId: string;
  place: Extract<
    PiecePlace,
    'toPlace' | 'atSupplier' | 'toSort' | 'sorted' | 'broughtBack' | 'loaded' | 'onRun' | 'toFetch'
  >;
  pieces: number;
  supplierName: string;
  at: Date | null;
  runLabel: string | null;
  volunteerSealed: string | null;
  outcome: DropOffOutcome | null;
}

/** What the partial index order_lines_in_hand holds, in its own words. */
export const isInHand = sql`is_in_hand(l.wanted, l.placed, l.received, l.sorted, l.on_run)`;

/** The supplier's last word on line `l`: of what is brought again, else of the purchase. */
const arrival = sql`
  coalesce((select max(d.arrives_at) from disputes d
             where d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id
               and d.came_at is null),
           (select q.arrives_at from purchase_waves q
             where q.community_id = o.community_id and q.wave_id = o.wave_id and q.supplier_id = l.supplier_id))`;

/** The last door that line `l` was carried to and came back from, when nothing of it was brought since. */
const lastDoor = sql`
  select f.outcome, coalesce(f.confirmed_at, r.finished_at) as at, r.kind
    from drop_off_lines x
    join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
    join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
   where x.community_id = l.community_id and x.order_id = l.order_id and x.product_id = l.product_id
     and coalesce(f.confirmed_at, r.finished_at) is not null
   order by 2 desc limit 1`;

const carried = sql`
  select case when r.kind = 'pickUp' then 'toFetch' when r.departed_at is null then 'loaded' else 'onRun' end,
         x.quantity, r.departed_at,
         concat('第 ', r.run_no, ' 趟'), v.name_sealed, null
    from drop_off_lines x
    join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
    join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
    left join accounts v on v.id = r.volunteer_id
   where l.on_run > 0 and x.community_id = l.community_id and x.order_id = l.order_id
     and x.product_id = l.product_id and f.outcome is null and r.finished_at is null`;

/** One row for each place in which line `l` of order `o` has pieces in hand. */
export const placesInHand = sql`
  select 'toPlace' as place, l.wanted as pieces, null::timestamptz as at, null::text as run_label,
         null::text as volunteer_sealed, null::text as outcome where l.wanted > 0
  union all select 'atSupplier', l.placed, ${arrival}, null, null, null where l.placed > 0
  union all select 'toSort', l.received, null, null, null, null where l.received > 0
  union all
  select case when is_delivered(k.outcome) or k.outcome = 'refused' or k.at is null or k.kind = 'pickUp' then 'sorted'
              else 'broughtBack' end, l.sorted, k.at, null, null, k.outcome
    from (select) as one left join lateral (${lastDoor}) k on true where l.sorted > 0
  union all ${carried}`;

/** Where the pieces in hand of some lines (`l` of order `o`) are. */
export async function list(
  db: Database,
  communityId: string,
  only: RawBuilder<unknown>,
): Promise<InHandRow[]> {
  const { rows } = await sql<InHandRow>`
    select l.order_id, l.product_id, n.place, n.pieces, s.name as supplier_name, n.at,
           n.run_label, n.volunteer_sealed, n.outcome
      from order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join suppliers s on s.community_id = l.community_id and s.id = l.supplier_id
      cross join lateral (${placesInHand}) n
     where l.community_id = ${communityId} and ${isInHand} and ${only}`.execute(db);
  return rows;
}
