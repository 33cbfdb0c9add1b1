import type { Advance, listAdvances as procedure } from '@/contract/ledger-lists';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor, type Cursor } from '../../../kernel/paging';
import { advancesOf, type AdvanceRow } from '../following/advances';

interface OpenAdvance extends AdvanceRow {
  nameSealed: string;
  supplier: string;
  closesAt: Date;
  /** Moments are text, as JSON has them. */
  returns: { entryId: string; amountFen: number; paidAt: string }[];
}

/** The parts in which a supplier has given back advance `n`, without those that were put right. */
const returnsOf = (communityId: string) => sql`
  select coalesce(json_agg(json_build_object('entryId', f.id, 'amountFen', t.amount_fen, 'paidAt', f.happened_at)
                           order by f.happened_at, f.id), '[]')
    from (select r.id, r.community_id, r.happened_at from ledger_entries r
           where r.community_id = ${communityId} and r.advance_id = n.entry_id and r.kind = 'advanceReturn'
             and not exists (select from ledger_entries x where x.community_id = ${communityId} and x.reverses_id = r.id)
           order by r.happened_at, r.id limit 100) f
    join ledger_transfers t on t.community_id = f.community_id and t.entry_id = f.id`;

const isOpen = sql`not n.is_reversed and (n.amount_fen > n.posted_fen + n.voided_fen or n.voided_fen > n.returned_fen)`;

/** Advances that are pending, or that a supplier is to give back, oldest first. */
export async function readOpenAdvances(
  { db }: Pick<Context, 'db'>,
  communityId: string,
  cursor: Cursor | null,
  limit: number,
): Promise<OpenAdvance[]> {
  const after = cursor
    ? sql`and (n.paid_at, n.entry_id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const { rows } = await sql<OpenAdvance>`
    select n.entry_id, n.account_id, n.wave_id, n.supplier_id, n.paid_at, n.way, n.amount_fen, n.is_reversed,
           n.posted_fen, n.voided_fen, n.returned_fen, n.step, p.name_sealed, s.name as supplier, w.closes_at,
           (${returnsOf(communityId)}) as returns
      from (${advancesOf(communityId, sql`true`)}) n
      join accounts p on p.id = n.account_id
      join suppliers s on s.community_id = ${communityId} and s.id = n.supplier_id
      join waves w on w.community_id = ${communityId} and w.id = n.wave_id
     where ${isOpen} ${after} order by n.paid_at, n.entry_id limit ${limit}`.execute(db);
  return rows;
}

/** An advance as it is shown. */
export const toAdvance = ({ secrets }: Pick<Context, 'secrets'>, row: OpenAdvance): Advance => ({
  entryId: row.entryId,
  accountId: row.accountId,
  name: secrets.open(row.nameSealed),
  supplier: row.supplier,
  waveClosesAt: row.closesAt.toISOString(),
  paidAt: row.paidAt.toISOString(),
  way: row.way,
  amountFen: row.amountFen,
  postedFen: row.postedFen,
  toReturnFen: row.voidedFen - row.returnedFen,
  returnedFen: row.returnedFen,
  returns: row.returns.map((part) => ({ ...part, paidAt: new Date(part.paidAt).toISOString() })),
  pendingFen: row.amountFen - row.postedFen - row.voidedFen,
});

/** Open advances, oldest first. */
export const listAdvances: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await readOpenAdvances(ctx, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ paidAt, entryId }) => ({ at: paidAt, id: entryId }));
  return { ...page, rows: page.rows.map((row) => toAdvance(ctx, row)) };
};
