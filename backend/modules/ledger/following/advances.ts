import { sql, type RawBuilder } from 'kysely';
import type { MoneyWay } from '@/contract/ledger';
import type { Database } from '../../../db/database';

/** An advance with what became of it, in 分: amount = posted + voided + pending. */
export interface AdvanceRow {
  entryId: string;
  accountId: string;
  waveId: string;
  supplierId: string;
  paidAt: Date;
  way: MoneyWay | null;
  amountFen: number;
  isReversed: boolean;
  postedFen: number;
  voidedFen: number;
  returnedFen: number;
  step: number;
}

const net = (plus: string, minus: string) => sql`
  coalesce(sum(t.amount_fen) filter (where t.cause = ${sql.lit(plus)}), 0)
  - coalesce(sum(t.amount_fen) filter (where t.cause = ${sql.lit(minus)}), 0)`;

/** Whoever advances something is followed for so many days, whatever becomes of it. */
const FOLLOWED = sql`interval '30 days'`;

/**
 * Of which advances `e` of a community something may follow: those of the last days, and those that are not at rest,
 * however old: a part is pending still, or something stands of one that was reversed.
 */
export const unsettledAdvance = (communityId: RawBuilder<unknown>, now: Date) => sql`(
  e.community_id = ${communityId} and e.kind = 'advance' and (
    e.happened_at > ${now}::timestamptz - ${FOLLOWED}
    or (select ${net('posted', 'unposted')} + ${net('voided', 'unvoided')}
          from ledger_entries f
          join ledger_transfers t on t.community_id = f.community_id and t.entry_id = f.id
         where f.community_id = ${communityId} and f.advance_id = e.id)
       <> (select case when exists (select from ledger_entries r
                                     where r.community_id = ${communityId} and r.reverses_id = e.id)
                       then 0 else p.amount_fen end
             from ledger_transfers p where p.community_id = ${communityId} and p.entry_id = e.id)))`;

/** Advances with what followed; `which` is about the entry `e`. */
export const advancesOf = (communityId: string, which: RawBuilder<unknown>) => sql<AdvanceRow>`
  select e.id as entry_id, a.account_id, e.wave_id, e.supplier_id, e.happened_at as paid_at, e.way, p.amount_fen,
         exists (select from ledger_entries r where r.community_id = ${communityId} and r.reverses_id = e.id) as is_reversed,
         n.posted_fen, n.voided_fen, n.returned_fen, n.step
    from ledger_entries e
    join ledger_transfers p on p.community_id = e.community_id and p.entry_id = e.id
    join ledger_accounts a on a.community_id = p.community_id and a.id = p.credit_account
    cross join lateral (
      select (${net('posted', 'unposted')})::bigint as posted_fen, (${net('voided', 'unvoided')})::bigint as voided_fen,
             coalesce(sum(t.amount_fen) filter (where f.kind = 'advanceReturn' and not exists (
               select from ledger_entries r where r.community_id = ${communityId} and r.reverses_id = f.id)), 0)::bigint
               as returned_fen,
             (count(distinct f.id) filter (where f.kind = 'advanceFollow') + 1)::int as step
        from ledger_entries f
        join ledger_transfers t on t.community_id = f.community_id and t.entry_id = f.id
       where f.community_id = e.community_id and f.advance_id = e.id) n
   where e.community_id = ${communityId} and e.kind = 'advance' and ${which}`;

/** One advance, or undefined when there is none of this id. */
export async function findAdvance(
  db: Database,
  communityId: string,
  entryId: string,
): Promise<AdvanceRow | undefined> {
  const { rows } = await advancesOf(communityId, sql`e.id = ${entryId}`).execute(db);
  return rows[0];
}
