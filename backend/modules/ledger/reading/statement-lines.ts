import type { EntryKind, MoneyCause, MoneyWay } from '@/contract/ledger';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

/** An entry as one account sees it: what it adds or takes, and what stands after it. */
export interface LineRow {
  entryId: string;
  happenedAt: Date;
  amountFen: number;
  balanceFen: number;
}

const ownRows = (communityId: string, accountId: string) => sql`
  select t.entry_id, t.happened_at, t.amount_fen as fen from ledger_transfers t
   where t.community_id = ${communityId} and t.debit_account = ${accountId} and t.counts
  union all
  select t.entry_id, t.happened_at, -t.amount_fen from ledger_transfers t
   where t.community_id = ${communityId} and t.credit_account = ${accountId} and t.counts`;

/**
 * Lines of an account, newest first, each with the balance after it. No balance is stored: a year of a household is a few
 * thousand rows of two indexes.
 */
export async function listLines(
  db: Database,
  { communityId, accountId }: { communityId: string; accountId: string },
  cursor: Cursor | null,
  limit: number,
): Promise<LineRow[]> {
  const after = cursor
    ? sql`where (n.happened_at, n.entry_id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const { rows } = await sql<LineRow>`
    select n.entry_id, n.happened_at, n.amount_fen, n.balance_fen
      from (select o.entry_id, o.happened_at, sum(o.fen)::bigint as amount_fen,
                   (sum(sum(o.fen)) over (order by o.happened_at, o.entry_id))::bigint as balance_fen
              from (${ownRows(communityId, accountId)}) o group by o.happened_at, o.entry_id) n
     ${after} order by n.happened_at desc, n.entry_id desc limit ${limit}`.execute(db);
  return rows;
}

/** What an entry says beside its sums. */
export interface EntryRow {
  id: string;
  kind: EntryKind;
  recordedAt: Date;
  recordedBySealed: string | null;
  way: MoneyWay | null;
  reasonSealed: string | null;
  pictureId: string | null;
  orderId: string | null;
  waveClosesAt: Date | null;
  reversesId: string | null;
  settlesReasonSealed: string | null;
  reversedAt: Date | null;
}

/** The entries of these ids. */
export async function listEntries(
  db: Database,
  communityId: string,
  ids: readonly string[],
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select e.id, e.kind, e.recorded_at, by.name_sealed as recorded_by_sealed, e.way, e.reason_sealed, e.picture_id,
           e.order_id, w.closes_at as wave_closes_at, e.reverses_id, s.reason_sealed as settles_reason_sealed,
           r.happened_at as reversed_at
      from ledger_entries e
      left join accounts by on by.id = e.recorded_by
      left join waves w on w.community_id = e.community_id and w.id = e.wave_id
      left join ledger_entries r on r.community_id = e.community_id and r.reverses_id = e.id
      left join ledger_entries s on s.community_id = e.community_id and s.id = e.settles_id
     where e.community_id = ${communityId} and e.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** A row of an entry with the names of what stands on its two sides. */
export interface SideRow {
  entryId: string;
  debitAccount: string;
  debitKind: string;
  debitLabel: string | null;
  debitSealed: string | null;
  creditAccount: string;
  creditKind: string;
  creditLabel: string | null;
  creditSealed: string | null;
  amountFen: number;
  product: string | null;
  measure: string | null;
  pieces: number | null;
  cause: MoneyCause | null;
}

const named = sql`
  select a.id, a.kind, coalesce(d.label, s.name) as label, p.name_sealed as sealed
    from ledger_accounts a
    left join doors d on d.community_id = a.community_id and d.household_id = a.household_id
    left join suppliers s on s.community_id = a.community_id and s.id = a.supplier_id
    left join accounts p on p.id = a.account_id`;

/** The rows of these entries that count, in their order. */
export async function listSides(
  db: Database,
  communityId: string,
  ids: readonly string[],
): Promise<SideRow[]> {
  const { rows } = await sql<SideRow>`
    select t.entry_id, t.debit_account, d.kind as debit_kind, d.label as debit_label, d.sealed as debit_sealed,
           t.credit_account, c.kind as credit_kind, c.label as credit_label, c.sealed as credit_sealed,
           t.amount_fen, p.name as product, p.measure, t.pieces, t.cause
      from ledger_transfers t
      cross join lateral (${named} where a.community_id = ${communityId} and a.id = t.debit_account) d
      cross join lateral (${named} where a.community_id = ${communityId} and a.id = t.credit_account) c
      left join products p on p.community_id = t.community_id and p.id = t.product_id
     where t.community_id = ${communityId} and t.entry_id = any(${[...ids]}::uuid[]) and t.counts
     order by t.entry_id, t.position`.execute(db);
  return rows;
}
