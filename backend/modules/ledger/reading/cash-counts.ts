import type { CashCount, listCashCounts as procedure } from '@/contract/ledger-lists';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor, type Cursor } from '../../../kernel/paging';

interface CountRow {
  entryId: string;
  countedAt: Date;
  countedFen: number;
  differenceFen: number;
  reasonSealed: string | null;
  bySealed: string | null;
}

/** Cash counts, newest first. */
export async function readCounts(
  { db }: Pick<Context, 'db'>,
  communityId: string,
  cursor: Cursor | null,
  limit: number,
): Promise<CountRow[]> {
  const after = cursor
    ? sql`and (e.happened_at, e.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const { rows } = await sql<CountRow>`
    select e.id as entry_id, e.happened_at as counted_at, e.counted_fen,
           coalesce((select sum(case when a.kind = 'cashBox' then t.amount_fen else -t.amount_fen end)
                       from ledger_transfers t
                       join ledger_accounts a on a.community_id = t.community_id and a.id = t.debit_account
                      where t.community_id = e.community_id and t.entry_id = e.id), 0)::bigint as difference_fen,
           e.reason_sealed, p.name_sealed as by_sealed
      from ledger_entries e left join accounts p on p.id = e.recorded_by
     where e.community_id = ${communityId} and e.kind = 'cashCount' ${after}
     order by e.happened_at desc, e.id desc limit ${limit}`.execute(db);
  return rows;
}

/** A count as it is shown. */
export const toCount = ({ secrets }: Pick<Context, 'secrets'>, row: CountRow): CashCount => ({
  entryId: row.entryId,
  countedAt: row.countedAt.toISOString(),
  countedFen: row.countedFen,
  differenceFen: row.differenceFen,
  reason: row.reasonSealed && secrets.open(row.reasonSealed),
  byName: row.bySealed && secrets.open(row.bySealed),
});

/** Cash counts, newest first. */
export const listCashCounts: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await readCounts(ctx, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ countedAt, entryId }) => ({ at: countedAt, id: entryId }));
  return { ...page, rows: page.rows.map((row) => toCount(ctx, row)) };
};
