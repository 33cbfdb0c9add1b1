import { sql } from 'kysely';
import type { Check } from './check';

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
         and l.instead_of is null
   group by s.community_id, s.wave_id, s.product_id, s.taken
  having coalesce(sum(l.ordered - l.cancelled), 0) <> s.taken`;

const cancelledIsEmpty = sql`
  select 'a cancelled order holds nothing', l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         0, l.ordered - l.cancelled
    from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
   where o.cancelled_at is not null and l.ordered <> l.cancelled`;

/** What every order, line and stock must keep to. */
export const orderChecks: Check[] = [lineIsConserved, stockIsTaken, cancelledIsEmpty];
