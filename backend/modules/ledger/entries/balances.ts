import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Up to when entries count; left out: all. */
interface Until {
  until?: Date;
}

/** What stands on an account in 分: plus is owed by it, or held by it. The index alone answers. */
export async function balanceOf(
  db: Database,
  communityId: string,
  accountId: string,
  { until }: Until = {},
): Promise<number> {
  const upTo = until ? sql`and t.happened_at <= ${until}` : sql``;
  const { rows } = await sql<{ balanceFen: number }>`
    select (coalesce((select sum(t.amount_fen) from ledger_transfers t
                       where t.community_id = ${communityId} and t.debit_account = ${accountId} and t.counts ${upTo}), 0)
          - coalesce((select sum(t.amount_fen) from ledger_transfers t
                       where t.community_id = ${communityId} and t.credit_account = ${accountId} and t.counts ${upTo}),
                     0))::bigint as balance_fen`.execute(db);
  return rows[0]?.balanceFen ?? 0;
}
