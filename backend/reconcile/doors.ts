import { sql } from 'kysely';
import type { Check } from './check';
import { anyTakenBack, joinTakenBack } from './taken-back';

const atDoors = (
  column: 'delivered' | 'refused' | 'on_run',
  check: string,
  only: Check,
  gone: Check = sql`0`,
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
    ${joinTakenBack}
   where coalesce(d.quantity, 0) - ${gone} <> l.${sql.ref(column)}`;

const deliveredAtDoor = atDoors(
  'delivered',
  'delivered is what doors took',
  sql`is_delivered(f.outcome)`,
  anyTakenBack,
);
const refusedAtDoor = atDoors('refused', 'refused is what doors sent back', sql`f.outcome = 'refused'`);
const onOpenRun = atDoors(
  'on_run',
  'on a run is what open doors wait for',
  sql`f.outcome is null and r.finished_at is null`,
);

const acknowledgedWasDelivered = sql`
  select 'what was acknowledged was delivered', k.community_id, concat('order ', k.order_id), 1, 0
    from acknowledgements k
   where not exists (select from order_lines l ${joinTakenBack}
                      where l.community_id = k.community_id and l.order_id = k.order_id
                        and l.delivered + ${anyTakenBack} > 0)`;

/** Nothing was answered for pieces that no door had taken. */
const answeredWasDelivered = sql`
  select 'what was brought again or paid back was delivered', l.community_id,
         concat('order ', l.order_id, ' product ', l.product_id), 0, ${anyTakenBack}
    from order_lines l
    ${joinTakenBack}
   where ${anyTakenBack} > 0
     and ${anyTakenBack} > (
           select coalesce(sum(x.quantity), 0) from drop_off_lines x
             join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
            where x.community_id = l.community_id and x.order_id = l.order_id and x.product_id = l.product_id
              and is_delivered(f.outcome))`;

/** What doors took and sent back, and what people say of it. */
export const doorChecks: Check[] = [
  deliveredAtDoor,
  refusedAtDoor,
  onOpenRun,
  acknowledgedWasDelivered,
  answeredWasDelivered,
];
