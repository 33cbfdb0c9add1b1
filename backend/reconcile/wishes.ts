import { sql } from 'kysely';
import type { Check } from './check';

/** What was bought for a wish is on the order of its household, as many as were wished for, and nowhere else. */
export const wishIsOrdered: Check = sql`
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
