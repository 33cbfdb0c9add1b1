import type { listWaveChecks as procedure, WaveCheck } from '@/contract/ledger-lists';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';

interface CheckRow {
  waveId: string;
  closesAt: Date;
  chargedFen: number;
  billedFen: number;
}

/** Waves that are in the ledger, with what the goods account of each came to; `rest` is about the wave `w`. */
export async function readChecks(
  db: Database,
  communityId: string,
  rest: RawBuilder<unknown>,
): Promise<CheckRow[]> {
  const { rows } = await sql<CheckRow>`
    select w.id as wave_id, w.closes_at, n.charged_fen, n.billed_fen
      from waves w
      left join ledger_marks m on m.community_id = w.community_id
      cross join lateral (
        select coalesce(sum(t.fen) filter (where t.kind = 'household'), 0)::bigint as charged_fen,
               coalesce(-sum(t.fen) filter (where t.kind = 'supplier'), 0)::bigint as billed_fen
          from ledger_accounts a
          join (select t.credit_account as own, d.kind, t.amount_fen as fen from ledger_transfers t
                  join ledger_accounts d on d.community_id = t.community_id and d.id = t.debit_account
                 where t.community_id = ${communityId} and t.counts
                union all
                select t.debit_account, c.kind, -t.amount_fen from ledger_transfers t
                  join ledger_accounts c on c.community_id = t.community_id and c.id = t.credit_account
                 where t.community_id = ${communityId} and t.counts) t on t.own = a.id
         where a.community_id = ${communityId} and a.kind = 'goods' and a.subject_id = w.id) n
     where w.community_id = ${communityId} and w.closed_at is not null
       and w.closes_at >= coalesce(m.begins_at, 'epoch') and ${rest}`.execute(db);
  return rows;
}

/** A wave's check as it is shown. */
export const toCheck = ({ closesAt, ...row }: CheckRow): WaveCheck => ({
  ...row,
  closesAt: closesAt.toISOString(),
  gapFen: row.billedFen - row.chargedFen,
});

/** Closed waves, newest first. */
export const listWaveChecks: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const place = readCursor(cursor);
  const after = place ? sql`(w.closes_at, w.id) < (${place.at}::timestamptz, ${place.id}::uuid)` : sql`true`;
  const rest = sql`${after} order by w.closes_at desc, w.id desc limit ${limit + 1}`;
  const rows = await readChecks(ctx.db, communityId, rest);
  const page = pageOf(rows, limit, ({ closesAt, waveId }) => ({ at: closesAt, id: waveId }));
  return { ...page, rows: page.rows.map(toCheck) };
};
