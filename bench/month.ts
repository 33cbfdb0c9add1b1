import { sql } from 'kysely';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';

const DAYS = 30;
const ORDERS_A_WAVE = 300;
const LINES_AN_ORDER = 5;

const community = sql.lit(COMMUNITY_ID);
const staff = sql.lit(demoAccountId('lin'));
const volunteer = sql.lit(demoAccountId('wang'));

/** Noon and evening of each of the 30 days before the bench day, long closed. */
const waves = sql`
  insert into waves (community_id, id, kind, opens_at, closes_at, deliver_by, closed_at)
  select ${community}, gen_random_uuid(), k.kind, at - interval '4 hours', at, at + interval '6 hours', at
    from generate_series(1, ${sql.lit(DAYS)}) as day,
         (values ('noon', interval '4 hours'), ('evening', interval '10 hours')) as k (kind, after),
         lateral (select timestamptz '2026-11-22T00:00:00Z' - day * interval '1 day' + k.after as at) as t`;

const orders = sql`
  insert into orders (community_id, id, wave_id, household_id, placed_by, on_behalf, placed_at, updated_at)
  select ${community}, gen_random_uuid(), w.id, h.id, ${staff}, true, w.opens_at, w.opens_at
    from waves w
    join lateral (select id from households where community_id = ${community}
                   order by md5(id::text || w.id::text) limit ${sql.lit(ORDERS_A_WAVE)}) h on true
   where w.closed_at is not null`;

const lines = sql`
  insert into order_lines (community_id, order_id, product_id, supplier_id, price_fen, ordered, delivered)
  select ${community}, o.id, p.id, p.supplier_id, p.price_fen, 1, 1
    from orders o join waves w on w.id = o.wave_id and w.closed_at is not null
    join lateral (select * from products order by md5(products.id::text || o.id::text)
                   limit ${sql.lit(LINES_AN_ORDER)}) p on true`;

const purchases = sql`
  insert into purchases (community_id, id, wave_id, supplier_id, placed_at, placed_by, arrives_at, arrived_at, arrived_by)
  select ${community}, gen_random_uuid(), w.id, s.id, w.closes_at, ${staff}, w.closes_at + interval '2 hours',
         w.closes_at + interval '2 hours', ${staff}
    from waves w, suppliers s where w.closed_at is not null
     and exists (select from orders o join order_lines l on l.order_id = o.id
                  where o.wave_id = w.id and l.supplier_id = s.id)`;

const purchaseLines = sql`
  insert into purchase_lines (community_id, purchase_id, product_id, quantity, amount_fen)
  select ${community}, q.id, l.product_id, sum(l.ordered), sum(l.ordered * l.price_fen)
    from purchases q join orders o on o.wave_id = q.wave_id
    join order_lines l on l.order_id = o.id and l.supplier_id = q.supplier_id
   group by q.id, l.product_id`;

const receipts = sql`
  insert into goods_receipts (community_id, id, purchase_id, rule, received_at, received_by)
  select community_id, id, id, 'inOrderOfOrdering', arrived_at, arrived_by from purchases`;

const receiptLines = sql`
  insert into goods_receipt_lines (community_id, receipt_id, product_id, came, damaged, short)
  select community_id, purchase_id, product_id, quantity, 0, 0 from purchase_lines`;

/** One run a wave and building. */
const runs = sql`
  insert into delivery_runs (community_id, id, run_no, made_on, created_at, created_by, volunteer_id, accepted_at,
                             departed_at, finished_at)
  select ${community}, gen_random_uuid(), b.position + case w.kind when 'noon' then 0 else 100 end,
         (w.closes_at at time zone 'Asia/Shanghai')::date, w.closes_at + interval '3 hours', ${staff}, ${volunteer},
         w.closes_at + interval '3 hours', w.closes_at + interval '3 hours', w.closes_at + interval '4 hours'
    from waves w, buildings b where w.closed_at is not null`;

const doors = sql`
  insert into drop_offs (community_id, id, run_id, household_id, outcome, happened_at, confirmed_at, confirmed_by)
  select ${community}, o.id, r.id, o.household_id, 'handedOver', r.departed_at, r.departed_at, ${volunteer}
    from orders o join waves w on w.id = o.wave_id and w.closed_at is not null
    join households h on h.id = o.household_id join entrances e on e.id = h.entrance_id
    join buildings b on b.id = e.building_id
    join delivery_runs r on r.created_at = w.closes_at + interval '3 hours'
     and r.run_no = b.position + case w.kind when 'noon' then 0 else 100 end`;

const doorLines = sql`
  insert into drop_off_lines (community_id, drop_off_id, order_id, product_id, quantity)
  select l.community_id, l.order_id, l.order_id, l.product_id, l.delivered
    from order_lines l where l.delivered > 0`;

const acknowledgements = sql`
  insert into acknowledgements (community_id, order_id, acknowledged_at, acknowledged_by)
  select d.community_id, d.id, d.confirmed_at, ${staff} from drop_offs d`;

const month = [
  waves,
  orders,
  lines,
  purchases,
  purchaseLines,
  receipts,
  receiptLines,
  runs,
  doors,
  doorLines,
  acknowledgements,
];

/** A month of a busy community behind the bench day: 60 waves of 300 orders with 5 lines, each piece at its door. */
export async function fillMonth({ db }: BenchDatabase): Promise<void> {
  for (const step of month) await step.execute(db);
  await sql`analyze`.execute(db);
}
