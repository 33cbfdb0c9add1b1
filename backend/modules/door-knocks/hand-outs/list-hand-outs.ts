import type { listHandOuts as procedure } from '@/contract/hand-outs';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';

interface Row {
  campaignId: string;
  title: string;
  deadlineAt: Date;
  cells: number;
  open: number;
}

/** What is handed out just now. */
export const listHandOuts: Handler<typeof procedure> = async ({ db }, { communityId }) => {
  const { rows } = await sql<Row>`
    select m.id as campaign_id, m.title, m.deadline_at, n.cells, n.open
      from campaigns m
      cross join lateral (
        select count(*)::int as cells, count(*) filter (where c.closed_at is null)::int as open
          from cells c where c.community_id = ${communityId} and c.campaign_id = m.id) n
     where m.community_id = ${communityId} and m.kind = 'handOut' and m.closed_at is null
     order by m.opened_at desc, m.id limit 20`.execute(db);
  return { rows: rows.map((row) => ({ ...row, deadlineAt: row.deadlineAt.toISOString() })) };
};
