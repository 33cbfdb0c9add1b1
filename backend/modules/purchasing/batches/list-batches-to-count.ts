import type { listBatchesToCount as procedure } from '@/contract/batch-counts';
import type { BatchSource } from '@/contract/inbound-batches';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';

const COUNTED_FOR_MS = 3 * 24 * 3_600_000;

interface Row {
  id: string;
  day: string;
  number: number;
  source: BatchSource;
  name: string | null;
  supplierName: string | null;
  cameAt: Date;
  things: number;
  own: number;
}

/** What can be counted just now: not void, not closed, of the last three days. */
export const listBatchesToCount: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const { rows } = await sql<Row>`
    select b.id, to_char(b.day, 'YYYY-MM-DD') as day, b.number, b.source, b.name, s.name as supplier_name, b.came_at,
           (select count(*)::int from batch_things x
             where x.community_id = b.community_id and x.batch_id = b.id) as things,
           (select count(*)::int from batch_counts c
             where c.community_id = b.community_id and c.batch_id = b.id
               and c.counted_by = ${ctx.actor.accountId}) as own
      from inbound_batches b
      left join purchases q on q.community_id = b.community_id and q.id = b.purchase_id
      left join suppliers s on s.community_id = q.community_id and s.id = q.supplier_id
     where b.community_id = ${communityId} and b.voided_at is null and q.arrived_at is null
       and b.came_at > ${new Date(ctx.now.getTime() - COUNTED_FOR_MS)}
     order by b.came_at desc, b.id desc limit 30`.execute(ctx.db);
  return { rows: rows.map((row) => ({ ...row, cameAt: row.cameAt.toISOString() })) };
};
