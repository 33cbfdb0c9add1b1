import type { listShopping as procedure, Shopping } from '@/contract/ledger-lists';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor, type Cursor } from '../../../kernel/paging';

interface ShoppingRow extends Pick<Shopping, 'entryId' | 'accountId' | 'amountFen' | 'parts' | 'isAgain'> {
  paidAt: Date;
  nameSealed: string | null;
  whatSealed: string | null;
  bySealed: string | null;
  overAt: Date | null;
  overBySealed: string | null;
  overWhySealed: string | null;
  isSplitAgain: boolean;
}

/** Who owes how much of entry `e`, in door order. */
const partsOf = (communityId: string) => sql`
  select json_agg(json_build_object('householdId', h.household_id, 'placeLabel', h.label, 'partFen', t.amount_fen)
                  order by ${climbing('h')}, h.household_id)
    from ledger_transfers t
    join ledger_accounts a on a.community_id = t.community_id and a.id = t.debit_account and a.kind = 'household'
    join doors h on h.community_id = a.community_id and h.household_id = a.household_id
   where t.community_id = ${communityId} and t.entry_id = e.id`;

/** Who paid entry `e`, and how much. */
const paidOf = (communityId: string) => sql`
  select a.account_id, t.amount_fen, u.name_sealed
    from ledger_transfers t
    join ledger_accounts a on a.community_id = t.community_id and a.id = t.credit_account and a.kind = 'person'
    left join accounts u on u.id = a.account_id
   where t.community_id = ${communityId} and t.entry_id = e.id`;

async function read(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<ShoppingRow[]> {
  const { rows } = await sql<ShoppingRow>`
    select e.id as entry_id, e.happened_at as paid_at, p.account_id, p.amount_fen, p.name_sealed,
           e.reason_sealed as what_sealed, b.name_sealed as by_sealed, coalesce((${partsOf(communityId)}), '[]') as parts,
           e.instead_id is not null as is_again, r.recorded_at as over_at, o.name_sealed as over_by_sealed,
           r.reason_sealed as over_why_sealed,
           exists (select from ledger_entries n where n.community_id = ${communityId} and n.instead_id = e.id) as is_split_again
      from ledger_entries e
      cross join lateral (${paidOf(communityId)}) p
      left join accounts b on b.id = e.recorded_by
      left join ledger_entries r on r.community_id = ${communityId} and r.reverses_id = e.id
      left join accounts o on o.id = r.recorded_by
     where e.community_id = ${communityId} and e.kind = 'shopping'
       and (${after?.at ?? null}::timestamptz is null
            or (e.happened_at, e.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by e.happened_at desc, e.id desc limit ${limit}`.execute(db);
  return rows;
}

const opened = ({ secrets }: Context, sealed: string | null): string | null => sealed && secrets.open(sealed);

const toShopping = (ctx: Context, row: ShoppingRow): Shopping => ({
  entryId: row.entryId,
  accountId: row.accountId,
  name: opened(ctx, row.nameSealed),
  what: opened(ctx, row.whatSealed) ?? '',
  paidAt: row.paidAt.toISOString(),
  amountFen: row.amountFen,
  byName: opened(ctx, row.bySealed),
  parts: row.parts,
  isAgain: row.isAgain,
  over: row.overAt && {
    at: row.overAt.toISOString(),
    byName: opened(ctx, row.overBySealed),
    why: opened(ctx, row.overWhySealed) ?? '',
    isAgain: row.isSplitAgain,
  },
});

/** What was bought for households, newest first; what was changed stays in its place, with the reason. */
export const listShopping: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await read(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ paidAt, entryId }) => ({ at: paidAt, id: entryId }));
  return { ...page, rows: page.rows.map((row) => toShopping(ctx, row)) };
};
