import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';

/** Whose accounts have totals. */
type Kind = 'household' | 'person' | 'supplier';

/**
 * Each account of a kind with what stands on it, in 分: `balance_fen` plus is owed or held; `charged_fen` for goods and
 * shopping; `paid_fen` to a box or a person, refunds taken off. One pass over the rows; a part `sums` for a with-clause.
 */
export const sumsOf = (communityId: string, kind: Kind): RawBuilder<unknown> => sql`
  select a.id, a.subject_id, sum(n.fen)::bigint as balance_fen,
         coalesce(sum(n.fen) filter (where o.kind in ('goods', 'shopping')), 0)::bigint as charged_fen,
         coalesce(-sum(n.fen) filter (where o.kind in ('cashBox', 'person')), 0)::bigint as paid_fen
    from ledger_accounts a
    join (select t.debit_account as own, t.credit_account as other, t.amount_fen as fen from ledger_transfers t
           where t.community_id = ${communityId} and t.counts
          union all
          select t.credit_account, t.debit_account, -t.amount_fen from ledger_transfers t
           where t.community_id = ${communityId} and t.counts) n on n.own = a.id
    join ledger_accounts o on o.community_id = ${communityId} and o.id = n.other
   where a.community_id = ${communityId} and a.kind = ${kind}
   group by a.id, a.subject_id`;

/** What households owe and have to their good; plus and minus are summed apart. */
export interface Totals {
  owedFen: number;
  creditFen: number;
  owing: number;
}

/** Nobody of a kind has an account yet. */
const nothing: Totals = { owedFen: 0, creditFen: 0, owing: 0 };

/**
 * The totals of each kind, in one pass over the rows: who owes is never set off against who has something to their
 * good.
 */
export async function totalsOf(db: Database, communityId: string): Promise<Record<Kind, Totals>> {
  const { rows } = await sql<Totals & { kind: Kind }>`
    select a.kind, coalesce(sum(s.fen) filter (where s.fen > 0), 0)::bigint as owed_fen,
           coalesce(-sum(s.fen) filter (where s.fen < 0), 0)::bigint as credit_fen,
           (count(*) filter (where s.fen > 0))::int as owing
      from (select n.own, sum(n.fen) as fen
              from (select t.debit_account as own, t.amount_fen as fen from ledger_transfers t
                     where t.community_id = ${communityId} and t.counts
                    union all
                    select t.credit_account, -t.amount_fen from ledger_transfers t
                     where t.community_id = ${communityId} and t.counts) n
             group by n.own) s
      join ledger_accounts a on a.community_id = ${communityId} and a.id = s.own
     where a.kind in ('household', 'person', 'supplier')
     group by a.kind`.execute(db);
  const of = (kind: Kind): Totals => rows.find((row) => row.kind === kind) ?? nothing;
  return { household: of('household'), person: of('person'), supplier: of('supplier') };
}
