import type { Difference } from '@/contract/purchasing';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { refundsOfLine } from '../orders/public';

/** What came short or broken in the last wave closing before `closesAt` of which goods have come; most missed first. */
export async function listBefore(db: Database, communityId: string, closesAt: Date): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select p.id as product_id, p.name, p.measure, (y.came + y.damaged + y.spoiled + y.short) as ordered, y.came,
           y.damaged, y.spoiled, y.short, y.reason, y.reason_words, (select count(distinct o.household_id)::int
                       from purchase_waves v
                       join orders o on o.community_id = v.community_id and o.wave_id = v.wave_id
                       join order_lines l on l.community_id = o.community_id and l.order_id = o.id
                      where v.community_id = q.community_id and v.purchase_id = q.id and l.product_id = p.id
                        and l.supplier_id = q.supplier_id
                        and l.short + l.damaged > (select n.short + n.damaged from (${refundsOfLine}) n)) as households
      from purchases q
      join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
      join goods_receipt_lines y on y.community_id = r.community_id and y.receipt_id = r.id
      join products p on p.community_id = y.community_id and p.id = y.product_id
     where q.community_id = ${communityId} and q.wave_id = (${lastReceivedWave(communityId, closesAt)})
       and y.short + y.damaged + y.spoiled > 0
     order by y.short + y.damaged + y.spoiled desc, p.position, p.id limit 500`.execute(db);
  return rows;
}

const lastReceivedWave = (communityId: string, closesAt: Date) => sql`
  select w.id from waves w
    join purchases n on n.community_id = w.community_id and n.wave_id = w.id
   where w.community_id = ${communityId} and w.closes_at < ${closesAt} and n.arrived_at is not null
   order by w.closes_at desc limit 1`;
