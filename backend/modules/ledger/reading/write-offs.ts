import type { listWriteOffs as procedure } from '@/contract/ledger-lists';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';

interface WaitingRow {
  entryId: string;
  householdId: string;
  placeLabel: string;
  amountFen: number;
  reasonSealed: string;
  askedAt: Date;
  recordedBy: string;
  bySealed: string;
}

const isWaiting = (communityId: string) => sql`
  e.community_id = ${communityId} and e.kind = 'writeOff' and e.is_pending
  and not exists (select from ledger_entries s where s.community_id = ${communityId}
                     and e.id in (s.settles_id, s.reverses_id))`;

/** How many write-offs wait for a second person. */
export async function countWaiting(db: Database, communityId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from ledger_entries e where ${isWaiting(communityId)}`.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** Write-offs that wait for a second person, oldest first. */
export const listWriteOffs: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const place = readCursor(cursor);
  const after = place
    ? sql`and (e.happened_at, e.id) > (${place.at}::timestamptz, ${place.id}::uuid)`
    : sql``;
  const { rows } = await sql<WaitingRow>`
    select e.id as entry_id, d.household_id, d.label as place_label, t.amount_fen, e.reason_sealed,
           e.happened_at as asked_at, e.recorded_by, p.name_sealed as by_sealed
      from ledger_entries e
      join ledger_transfers t on t.community_id = e.community_id and t.entry_id = e.id
      join ledger_accounts a on a.community_id = t.community_id and a.id = t.credit_account
      join doors d on d.community_id = a.community_id and d.household_id = a.household_id
      join accounts p on p.id = e.recorded_by
     where ${isWaiting(communityId)} ${after}
     order by e.happened_at, e.id limit ${limit + 1}`.execute(ctx.db);
  const page = pageOf(rows, limit, ({ askedAt, entryId }) => ({ at: askedAt, id: entryId }));
  return {
    ...page,
    rows: page.rows.map(({ reasonSealed, bySealed, recordedBy, askedAt, ...row }) => ({
      ...row,
      reason: ctx.secrets.open(reasonSealed),
      askedAt: askedAt.toISOString(),
      byName: ctx.secrets.open(bySealed),
      isMine: recordedBy === ctx.actor.accountId,
    })),
  };
};
